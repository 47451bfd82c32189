package small;

import dev.seqread.SeqCell;

@SeqCell
record Flags(byte low, boolean set) {}
