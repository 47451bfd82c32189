import dev.seqread.SeqLock;

/** What answers for the interface is inherited from a superclass that reads a static field. */
class CoachWheel {
  private interface Wheel {
    int turns();
  }

  private record Spare(int turns) implements Wheel {}

  private static class Axle {
    static int turned;

    public int turns() {
      return turned;
    }
  }

  private static final class Front extends Axle implements Wheel {}

  private static final SeqLock LOCK = new SeqLock();

  static void roll(int n) {
    LOCK.write(() -> Axle.turned = n);
  }

  static int wrong(boolean spare) {
    Wheel wheel = spare ? new Spare(0) : new Front();
    long s = LOCK.readBegin();
    int n = wheel.turns();
    return n; // expect: EscapeReturn
  }

  static int right(boolean spare) {
    Wheel wheel = spare ? new Spare(0) : new Front();
    for (; ; ) {
      long s = LOCK.readBegin();
      int n = wheel.turns();
      if (LOCK.validate(s)) return n;
    }
  }
}
