import dev.seqread.SeqLock;

/** Only one of the ways through the condition asks whether the stamp was good. */
final class BuoySignalPath {
  private final SeqLock lock = new SeqLock();
  private final Runnable horn;
  private int swell;
  private int fog;

  BuoySignalPath(Runnable horn) {
    this.horn = horn;
  }

  void signal(int limit) {
    long s = lock.readBegin(); // expect: NeverValidated
    boolean bad = swell > limit || fog > limit;
    if (bad) {
      if (!lock.readRetry(s)) {
        horn.run();
      }
    }
  }

  void weather(int w, int f) {
    lock.write(
        () -> {
          swell = w;
          fog = f;
        });
  }
}
