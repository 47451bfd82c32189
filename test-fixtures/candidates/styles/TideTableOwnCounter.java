import dev.seqread.SeqBegin;
import dev.seqread.SeqGuarded;
import dev.seqread.SeqRetry;
import dev.seqread.SeqWrite;
import java.lang.invoke.VarHandle;

/** A sequence counter written by hand, with an int for a stamp, and a class that reads under it. */
public final class TideTableOwnCounter {
  static final class Counter {
    private volatile int sequence;

    @SeqBegin
    int begin() {
      int s;
      while (((s = sequence) & 1) != 0) {
        Thread.onSpinWait();
      }
      return s;
    }

    @SeqRetry
    boolean again(int since) {
      VarHandle.acquireFence();
      return sequence != since;
    }

    synchronized void write(@SeqWrite Runnable what) {
      sequence++;
      VarHandle.storeStoreFence();
      try {
        what.run();
      } finally {
        sequence++;
      }
    }
  }

  private final Counter counter = new Counter();

  @SeqGuarded("counter")
  private double high;

  @SeqGuarded("counter")
  private double low;

  public double range() {
    double r;
    int s;
    do {
      s = counter.begin();
      r = high - low;
    } while (counter.again(s));
    return r;
  }

  public double rangeOrZero() {
    while (true) {
      int s = counter.begin();
      double r = high - low;
      if (r < 0) {
        return 0; // expect: EscapeReturn
      }
      if (!counter.again(s)) {
        return r;
      }
    }
  }

  public void turn(double h, double l) {
    counter.write(
        () -> {
          high = h;
          low = l;
        });
  }
}
