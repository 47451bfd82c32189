package space;

import dev.seqread.SeqCell;

@SeqCell
public record Box(Corner low, Corner high, double lowAtX) {
  @SeqCell
  public record Corner(Point at, byte tag) {}

  @SeqCell
  public record Point(double x, double y) {}
}
