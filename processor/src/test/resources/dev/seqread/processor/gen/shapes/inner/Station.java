package sensors;

import dev.seqread.SeqCell;

public final class Station {
  private Station() {}

  @SeqCell
  record Reading(double celsius, long at) {}
}
