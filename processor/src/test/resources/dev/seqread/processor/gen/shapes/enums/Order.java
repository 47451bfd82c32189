package trade;

import dev.seqread.SeqCell;

@SeqCell
public record Order(Side side, long price, Phase phase) {
  public enum Side {
    BUY,
    SELL
  }

  public enum Phase {
    NEW,
    PARTLY_FILLED,
    FILLED
  }
}
