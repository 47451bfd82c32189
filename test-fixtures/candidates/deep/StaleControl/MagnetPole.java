import dev.seqread.SeqLock;

/** Each side has an answer of its own for failing, and so tells on which side it failed. */
class MagnetPole {
  private final SeqLock lock = new SeqLock();
  private int pull;

  void turn(int p) {
    lock.write(() -> pull = p);
  }

  String wrong() {
    long s = lock.readBegin();
    if (pull > 0) {
      if (lock.readRetry(s)) return "north?"; // expect: StaleUse
      return "north";
    } else {
      if (lock.readRetry(s)) return "south?"; // expect: StaleUse
      return "south";
    }
  }

  String right() {
    long s = lock.readBegin();
    boolean north = pull > 0;
    if (lock.readRetry(s)) return "?";
    if (north) return "north";
    return "south";
  }
}
