package dev.seqread.stress.broken;

import dev.seqread.stress.Consistent;
import dev.seqread.stress.broken.HandMade.Counted;
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
}
