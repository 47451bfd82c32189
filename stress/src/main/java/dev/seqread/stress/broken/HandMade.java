package dev.seqread.stress.broken;

import dev.seqread.stress.Consistent;
import dev.seqread.stress.Pair;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Counters made by hand, each with one step of the protocol left out or out of place. */
public final class HandMade {
  private HandMade() {}

  /** The steps as they should be. */
  abstract static class Counted extends Pair {
    private static final VarHandle COUNTER;

    static {
      try {
        COUNTER = MethodHandles.lookup().findVarHandle(Counted.class, "counter", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    int counter;

    final void makeOdd() {
      COUNTER.setOpaque(this, 1);
      VarHandle.storeStoreFence();
    }

    final void makeEven() {
      COUNTER.setRelease(this, 2);
    }

    final void write() {
      makeOdd();
      update();
      makeEven();
    }

    final int begin() {
      return (int) COUNTER.getAcquire(this);
    }

    final boolean validate(int stamp) {
      VarHandle.acquireFence();
      return isEven(stamp) && stamp == (int) COUNTER.getOpaque(this);
    }

    final void read(II_Result result) {
      int stamp = begin();
      int first = a;
      int second = b;
      report(validate(stamp), first, second, result);
    }

    static boolean isEven(int stamp) {
      return (stamp & 1) == 0;
    }
  }

  /** No fence between the data and the second look at the counter: the compiler may swap them. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class NoFence extends Counted {
    @Actor
    public void writer() {
      write();
    }

    @Actor
    public void reader(II_Result result) {
      int stamp = begin();
      int first = a;
      int second = b;
      report(isEven(stamp) && stamp == counter, first, second, result);
    }
  }

  /** The second look at the counter is before the fence instead of after it. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class LookBeforeFence extends Counted {
    @Actor
    public void writer() {
      write();
    }

    @Actor
    public void reader(II_Result result) {
      int stamp = begin();
      int first = a;
      int second = b;
      int now = counter;
      VarHandle.acquireFence();
      report(isEven(stamp) && stamp == now, first, second, result);
    }
  }

  /** Plain stores: the compiler drops the odd one in favour of the even one. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class PlainStores extends Counted {
    @Actor
    public void writer() {
      counter = 1;
      update();
      counter = 2;
    }

    @Actor
    public void reader(II_Result result) {
      read(result);
    }
  }

  /** A counter that is a field like any other. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class AllPlain extends Counted {
    @Actor
    public void writer() {
      counter = 1;
      update();
      counter = 2;
    }

    @Actor
    public void reader(II_Result result) {
      int stamp = counter;
      int first = a;
      int second = b;
      report(isEven(stamp) && stamp == counter, first, second, result);
    }
  }

  /** A section that begins in the middle of a write, and ends in the middle of it. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class NoOddCheck extends Counted {
    @Actor
    public void writer() {
      makeOdd();
      a = 1;
      linger();
      b = 1;
      makeEven();
    }

    @Actor
    public void reader(II_Result result) {
      int stamp = begin();
      int first = a;
      int second = b;
      VarHandle.acquireFence();
      report(stamp == begin(), first, second, result);
    }
  }

  /** The counter is odd only after the first field was written. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class BegunLate extends Counted {
    @Actor
    public void writer() {
      a = 1;
      linger();
      makeOdd();
      b = 1;
      makeEven();
    }

    @Actor
    public void reader(II_Result result) {
      read(result);
    }
  }

  /** The counter is even again before the last field is written. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class EndedEarly extends Counted {
    @Actor
    public void writer() {
      makeOdd();
      a = 1;
      makeEven();
      linger();
      b = 1;
    }

    @Actor
    public void reader(II_Result result) {
      read(result);
    }
  }

  /** Both increments come before the data. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class IncrementsTogether extends Counted {
    @Actor
    public void writer() {
      makeOdd();
      makeEven();
      VarHandle.storeStoreFence();
      a = 1;
      linger();
      b = 1;
    }

    @Actor
    public void reader(II_Result result) {
      read(result);
    }
  }
}
