package all;

import dev.seqread.SeqCell;

@SeqCell
public record Primitives(
    boolean z, byte b, short s, char c, int i, float f, long j, double d) {}
