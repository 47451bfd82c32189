import java.util.concurrent.locks.StampedLock;

/** The last of many arguments is the one that a static keeps. */
class ZitherString {
  static final class Tone {
    double hertz;
  }

  static Tone last = new Tone();
  private final StampedLock lock = new StampedLock();
  private double hertz;

  void pluck(double h) {
    long w = lock.writeLock();
    hertz = h;
    lock.unlockWrite(w);
  }

  private static void chord(Tone... tones) {
    if (tones.length > 0) last = tones[tones.length - 1];
  }

  boolean wrong() {
    Tone high = new Tone();
    chord(new Tone(), new Tone(), high);
    long s = lock.tryOptimisticRead();
    high.hertz = hertz; // expect: EscapeStore
    return lock.validate(s);
  }

  boolean right() {
    Tone high = new Tone();
    long s = lock.tryOptimisticRead();
    high.hertz = hertz;
    if (!lock.validate(s)) return false;
    chord(new Tone(), new Tone(), high);
    return true;
  }
}
