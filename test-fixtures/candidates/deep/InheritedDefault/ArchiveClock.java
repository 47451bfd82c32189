import dev.seqread.SeqLock;

/** The superclass's method wins over the default that looks like a constant. */
class ArchiveClock {
  private interface Gauge {
    default long now() {
      return 0L;
    }
  }

  private static class Hands {
    long ticks;

    public long now() {
      return ticks;
    }
  }

  private static final class Clock extends Hands implements Gauge {}

  private final SeqLock lock = new SeqLock();
  private final Clock clock = new Clock();

  void tick() {
    lock.write(() -> clock.ticks++);
  }

  private static long ask(Gauge gauge) {
    return gauge.now();
  }

  long wrong() {
    long s = lock.readBegin();
    return ask(clock); // expect: EscapeReturn
  }

  long right() {
    for (; ; ) {
      long s = lock.readBegin();
      long t = ask(clock);
      if (lock.validate(s)) return t;
    }
  }
}
