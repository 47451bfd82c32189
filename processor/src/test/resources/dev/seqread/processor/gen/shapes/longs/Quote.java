package market;

import dev.seqread.SeqCell;

@SeqCell
public record Quote(long bid, long ask, int size) {}
