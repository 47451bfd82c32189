package strict;

import dev.seqread.SeqCell;

@SeqCell
public record Range(long low, long high) {
  public Range {
    if (low > high) {
      throw new IllegalArgumentException(low + " > " + high);
    }
  }
}
