import dev.seqread.SeqLock;

/** Where tryReadBegin gave 0 the name of the one at work is read, outside of any section. */
class SawmillTryBegin {
  private static class Saw {
    private final SeqLock lock = new SeqLock();
    private volatile String user = "";
    private int teeth;
    private int planks;

    long begin() throws InterruptedException {
      for (int i = 0; ; i++) {
        long s = lock.tryReadBegin();
        if (s != 0L) {
          return s;
        }
        String u = user;
        if (i > 100 && !u.isEmpty()) {
          throw new InterruptedException(u);
        }
      }
    }
  }

  private final Saw saw = new Saw();

  int planksPerTooth() throws InterruptedException {
    while (true) {
      long s = saw.begin();
      int p = saw.planks;
      int t = saw.teeth;
      if (saw.lock.validate(s)) {
        return t == 0 ? 0 : p / t;
      }
    }
  }

  void cut(String by) {
    saw.user = by;
    long w = saw.lock.writeLock();
    try {
      saw.planks++;
      saw.teeth--;
    } finally {
      saw.lock.unlockWrite(w);
    }
  }
}
