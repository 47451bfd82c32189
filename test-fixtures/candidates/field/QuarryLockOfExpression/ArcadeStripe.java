import dev.seqread.SeqLock;

/** The stripe is worked out at each use, from a parameter and by arithmetic only. */
final class ArcadeStripe {
  private final SeqLock[] stripes = new SeqLock[4];
  private final long[] scores = new long[4];

  ArcadeStripe() {
    for (int i = 0; i < stripes.length; i++) {
      stripes[i] = new SeqLock();
    }
  }

  long score(int player) {
    while (true) {
      long s = stripes[player >>> 3 & 3].readBegin();
      long v = scores[player >>> 3 & 3];
      if (!stripes[player >>> 3 & 3].readRetry(s)) {
        return v;
      }
    }
  }

  long scoreOfMoved(int of) {
    int player = of;
    while (true) {
      long s = stripes[player & 3].readBegin();
      long v = scores[player & 3];
      player++;
      if (!stripes[player & 3].readRetry(s)) { // expect: WrongStamp
        return v;
      }
    }
  }

  void win(int player, long by) {
    stripes[player >>> 3 & 3].write(() -> scores[player >>> 3 & 3] += by);
  }
}
