import dev.seqread.SeqLock;

/** The answer is null until an attempt was valid, and the lock is taken where it still is. */
class SirenNullAfter {
  private final SeqLock lock = new SeqLock();
  private String song = "";
  private int verse;

  String song() {
    String heard = null;
    for (int i = 0; i < 3 && heard == null; i++) {
      long s = lock.readBegin();
      String now = song + verse;
      if (!lock.readRetry(s)) {
        heard = now;
      }
    }
    if (heard == null) {
      long w = lock.readLock();
      try {
        heard = song + verse;
      } finally {
        lock.unlockRead(w);
      }
    }
    return heard;
  }

  void sing(String next) {
    lock.write(
        () -> {
          song = next;
          verse++;
        });
  }
}
