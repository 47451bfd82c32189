package samples;

import dev.seqread.Length;
import dev.seqread.SeqCell;

@SeqCell
public record Window(@Length(3) byte[] tag, @Length(8) double[] samples, int used) {}
