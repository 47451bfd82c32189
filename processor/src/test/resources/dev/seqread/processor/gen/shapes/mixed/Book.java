package market;

import dev.seqread.Length;
import dev.seqread.SeqCell;

@SeqCell
public record Book(Ladder bids, Ladder asks, State state) {
  @SeqCell
  public record Ladder(@Length(5) long[] prices, @Length(5) int[] sizes) {}

  public enum State {
    OPEN,
    CLOSED
  }
}
