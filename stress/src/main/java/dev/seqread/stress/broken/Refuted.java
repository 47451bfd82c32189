package dev.seqread.stress.broken;

import dev.seqread.stress.Consistent;
import dev.seqread.stress.broken.HandMade.Counted;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** More protocols that the checker refutes, beside those of {@link HandMade}. */
public final class Refuted {
  private Refuted() {}

  /** The validation does not look at the counter. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class AlwaysTrue extends Counted {
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
      int first = a;
      int second = b;
      report(true, first, second, result);
    }
  }

  /** The fence before the second look orders stores. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class StoreFence extends Counted {
    @Actor
    public void writer() {
      write();
    }

    @Actor
    public void reader(II_Result result) {
      int stamp = begin();
      int first = a;
      int second = b;
      VarHandle.storeStoreFence();
      report(isEven(stamp) && stamp == counter, first, second, result);
    }
  }

  /** The second look is an acquire load, which holds back only what follows it. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class AcquireLoad extends Counted {
    @Actor
    public void writer() {
      write();
    }

    @Actor
    public void reader(II_Result result) {
      int stamp = begin();
      int first = a;
      int second = b;
      report(isEven(stamp) && stamp == begin(), first, second, result);
    }
  }

  /** The value that was found even is not the one that becomes the stamp. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class TestsOneReturnsOther extends Counted {
    @Actor
    public void writer() {
      makeOdd();
      a = 1;
      linger();
      linger();
      b = 1;
      makeEven();
    }

    @Actor
    public void reader(II_Result result) {
      if (!isEven(begin())) {
        report(false, 0, 0, result);
        return;
      }
      int stamp = begin();
      int first = a;
      int second = b;
      VarHandle.acquireFence();
      report(stamp == begin(), first, second, result);
    }
  }

  /** The stamp is read plainly, and may be younger than what the section reads. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class PlainBegin extends Counted {
    @Actor
    public void writer() {
      write();
    }

    @Actor
    public void reader(II_Result result) {
      int stamp = counter;
      int first = a;
      int second = b;
      report(validate(stamp), first, second, result);
    }
  }

  /** A release store makes the counter odd, and no fence follows. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class ReleaseForOdd extends Counted {
    private static final VarHandle ODD;

    static {
      try {
        ODD = MethodHandles.lookup().findVarHandle(Counted.class, "counter", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    @Actor
    public void writer() {
      ODD.setRelease(this, 1);
      update();
      makeEven();
    }

    @Actor
    public void reader(II_Result result) {
      read(result);
    }
  }

  /** An opaque store makes the counter even, and no fence comes before it. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class OpaqueForEven extends Counted {
    private static final VarHandle EVEN;

    static {
      try {
        EVEN = MethodHandles.lookup().findVarHandle(Counted.class, "counter", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    @Actor
    public void writer() {
      makeOdd();
      update();
      EVEN.setOpaque(this, 2);
    }

    @Actor
    public void reader(II_Result result) {
      read(result);
    }
  }
}
