package dev.seqread.stress.sound;

import dev.seqread.SeqCount;
import dev.seqread.SeqLatch;
import dev.seqread.SeqLock;
import dev.seqread.stress.Consistent;
import dev.seqread.stress.Pair;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Sections that a reader begins and validates by hand. */
public final class OpenCoded {
  private OpenCoded() {}

  /** A section that waits for the writer. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class LockBegin extends Pair {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      long stamp = lock.writeLock();
      update();
      lock.unlockWrite(stamp);
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = lock.readBegin();
      int first = a;
      int second = b;
      report(lock.validate(stamp), first, second, result);
    }
  }

  /** A section that does not wait, read in the other order. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class LockTryBegin extends Pair {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      lock.write(this::update);
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = lock.tryReadBegin();
      int second = b;
      int first = a;
      report(!lock.readRetry(stamp), first, second, result);
    }
  }

  /** A section that waits until a deadline. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class LockTimedBegin extends Pair {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      lock.write(this::update);
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = begin();
      int first = a;
      int second = b;
      report(lock.validate(stamp), first, second, result);
    }

    private long begin() {
      try {
        return lock.tryReadBegin(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** A counter, whose only writer needs no lock. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class CountBegin extends Pair {
    private final SeqCount count = new SeqCount();

    @Actor
    public void writer() {
      count.writeBegin();
      update();
      count.writeEnd();
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = count.readBegin();
      int first = a;
      int second = b;
      report(count.validate(stamp), first, second, result);
    }
  }

  /** A counter read without waiting. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class CountTryBegin extends Pair {
    private final SeqCount count = new SeqCount();

    @Actor
    public void writer() {
      count.write(this::update);
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = count.tryReadBegin();
      int second = b;
      int first = a;
      report(!count.readRetry(stamp), first, second, result);
    }
  }

  /** Two copies, of which the reader takes the one that is current. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class LatchBegin {
    private final SeqLatch<Pair> latch = new SeqLatch<>(new Pair(), new Pair(), (from, to) -> {});

    @Actor
    public void writer() {
      latch.write(Pair::update);
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = latch.readBegin();
      Pair copy = latch.copy(stamp);
      int first = copy.a;
      int second = copy.b;
      Pair.report(latch.validate(stamp), first, second, result);
    }
  }

  /** Two writes, so that the second changes the copy that a section may be reading. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class LatchTwice {
    private final SeqLatch<Pair> latch = new SeqLatch<>(new Pair(), new Pair(), (from, to) -> {});

    @Actor
    public void writer() {
      latch.write(Pair::update);
      latch.write(Pair::update);
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = latch.readBegin();
      Pair copy = latch.copy(stamp);
      int second = copy.b;
      int first = copy.a;
      Pair.report(latch.validate(stamp), first, second, result);
    }
  }

  /** A section that was cancelled leaves nothing behind, and the next one is consistent. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class AfterCancel extends Pair {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      lock.write(this::update);
    }

    @Actor
    public void reader(II_Result result) {
      long left = lock.readBegin();
      if (a == 0) {
        lock.cancel(left);
      }
      long stamp = lock.readBegin();
      int first = a;
      int second = b;
      report(lock.validate(stamp), first, second, result);
    }
  }

  /** A write that was given up is followed by one that was not. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class AfterUnchanged extends Pair {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      lock.unlockUnchanged(lock.writeLock());
      lock.write(this::update);
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = lock.readBegin();
      int first = a;
      int second = b;
      report(lock.validate(stamp), first, second, result);
    }
  }
}
