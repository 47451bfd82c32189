import dev.seqread.SeqCell;

@SeqCell
record Plain(long value) {}
