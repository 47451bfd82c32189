import dev.seqread.SeqLock;

/** A lock that is exchanged on one path is not the one it was before. */
class VineyardRows {
  private static final SeqLock WEST = new SeqLock();
  private static final SeqLock EAST = new SeqLock();
  private static int grapes;

  static void pick(int g) {
    WEST.write(() -> EAST.write(() -> grapes = g));
  }

  static int mixed(int row) {
    SeqLock side = WEST;
    if (row > 9) side = EAST;
    long s;
    int g;
    do {
      s = side.readBegin();
      g = grapes;
    } while (WEST.readRetry(s)); // expect: WrongStamp
    return g;
  }

  static int kept(int row) {
    SeqLock side = WEST;
    if (row > 9) side = EAST;
    long s;
    int g;
    do {
      s = side.readBegin();
      g = grapes;
    } while (side.readRetry(s));
    return g;
  }
}
