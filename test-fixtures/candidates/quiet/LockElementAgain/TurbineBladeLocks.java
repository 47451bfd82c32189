import dev.seqread.SeqLock;

/** The lock is the element at an index that nothing changes; the twin's expressions differ. */
final class TurbineBladeLocks {
  private final SeqLock[] locks = {new SeqLock(), new SeqLock(), new SeqLock(), new SeqLock()};
  private final double[] speed = new double[4];

  double speed(int blade) {
    double v;
    long s;
    do {
      s = locks[blade].readBegin();
      v = speed[blade];
    } while (locks[blade].readRetry(s));
    return v;
  }

  double speedNear(int blade) {
    double v;
    long s;
    do {
      s = locks[blade & 3].readBegin();
      v = speed[blade & 3];
    } while (locks[blade & 1].readRetry(s)); // expect: WrongStamp
    return v;
  }

  void spin(int blade, double by) {
    long w = locks[blade].writeLock();
    try {
      speed[blade] += by;
    } finally {
      locks[blade].unlockWrite(w);
    }
  }
}
