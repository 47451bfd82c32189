package awkward;

import dev.seqread.Length;
import dev.seqread.SeqCell;

@SeqCell
public record Names(
    long stamp, int value, int i, int tries, int cell, int reader, int view, int next,
    int operator, int bytes, int index, int struct, int register, int sequence, int été,
    @Length(2) int[] struct_) {}
