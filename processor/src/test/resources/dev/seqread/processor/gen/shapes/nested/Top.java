package market;

import dev.seqread.SeqCell;

@SeqCell
public record Top(Level bid, Level ask) {
  @SeqCell
  public record Level(long price, int size) {}
}
