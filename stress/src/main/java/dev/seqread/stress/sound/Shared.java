package dev.seqread.stress.sound;

import dev.seqread.SharedSeqCount;
import dev.seqread.stress.Consistent;
import dev.seqread.stress.Pair;
import dev.seqread.stress.Slots;
import java.nio.ByteBuffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The 32-bit counter, from the start and where it turns negative and comes back to 0. */
public final class Shared {
  private Shared() {}

  private abstract static class Counted {
    private final ByteBuffer slot;
    private final SharedSeqCount count;

    Counted(int start) {
      slot = Slots.take(start);
      count = new SharedSeqCount(slot, Slots.COUNTER);
    }

    final void write() {
      count.writeBegin();
      Slots.update(slot);
      count.writeEnd();
    }

    final void read(II_Result result) {
      int stamp = count.readBegin();
      int first = Slots.first(slot);
      int second = Slots.second(slot);
      Pair.report(count.validate(stamp), first, second, result);
    }

    final void readNow(II_Result result) {
      int stamp = count.readBeginNow();
      int first = Slots.first(slot);
      int second = Slots.second(slot);
      Pair.report(!count.readRetry(stamp), first, second, result);
    }
  }

  /** From fresh memory, without waiting. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class FromZero extends Counted {
    /** Starts at 0. */
    public FromZero() {
      super(0);
    }

    @Actor
    public void writer() {
      write();
    }

    @Actor
    public void reader(II_Result result) {
      readNow(result);
    }
  }

  /** The greatest number is odd, and the smallest is the stamp after it. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class IntoTheNegative extends Counted {
    /** Starts at the greatest even number. */
    public IntoTheNegative() {
      super(Integer.MAX_VALUE - 1);
    }

    @Actor
    public void writer() {
      write();
    }

    @Actor
    public void reader(II_Result result) {
      read(result);
    }
  }

  /** -1 is odd, and 0 is a stamp as any other. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class BackToZero extends Counted {
    /** Starts at -2. */
    public BackToZero() {
      super(-2);
    }

    @Actor
    public void writer() {
      write();
    }

    @Actor
    public void reader(II_Result result) {
      read(result);
    }
  }
}
