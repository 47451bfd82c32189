package dev.seqread.stress.sound;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.seqread.SeqLatch;
import dev.seqread.SeqLock;
import dev.seqread.SeqOptions;
import dev.seqread.stress.Consistent;
import dev.seqread.stress.Exclusive;
import dev.seqread.stress.Pair;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Writers beside each other, and writes that grow out of reads. */
public final class Writers {
  private Writers() {}

  private abstract static class Sum {
    int sum;

    final void sum(II_Result result) {
      result.r2 = sum;
    }
  }

  /** Two writers of one lock. */
  @JCStressTest
  @JCStressMeta(Exclusive.class)
  @State
  public static class Lock extends Sum {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void one() {
      lock.write(() -> sum++);
    }

    @Actor
    public void other() {
      long stamp = lock.writeLock();
      sum++;
      lock.unlockWrite(stamp);
    }

    @Arbiter
    public void arbiter(II_Result result) {
      result.r1 = 2;
      sum(result);
    }
  }

  /** Two writers of a lock that hands itself on in order. */
  @JCStressTest
  @JCStressMeta(Exclusive.class)
  @State
  public static class FairLock extends Sum {
    private final SeqLock lock = new SeqLock(SeqOptions.DEFAULT.withFairness(true));

    @Actor
    public void one() {
      lock.write(() -> sum++);
    }

    @Actor
    public void other() {
      lock.write(() -> sum++);
    }

    @Arbiter
    public void arbiter(II_Result result) {
      result.r1 = 2;
      sum(result);
    }
  }

  /** Two writers of a latch. */
  @JCStressTest
  @JCStressMeta(Exclusive.class)
  @State
  public static class Latch {
    private final SeqLatch<int[]> latch =
        new SeqLatch<>(new int[1], new int[1], (from, to) -> to[0] = from[0]);

    @Actor
    public void one() {
      latch.write(copy -> copy[0]++);
    }

    @Actor
    public void other() {
      latch.write(copy -> copy[0]++);
    }

    @Arbiter
    public void arbiter(II_Result result) {
      result.r1 = 2;
      result.r2 = latch.readInt(copy -> copy[0]);
    }
  }

  /** Two sections that turn into writes: what they read is still so when they write. */
  @JCStressTest
  @JCStressMeta(Exclusive.class)
  @State
  public static class Upgrade extends Sum {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void one(II_Result result) {
      increment();
    }

    @Actor
    public void other(II_Result result) {
      increment();
    }

    private void increment() {
      long stamp = lock.readBegin();
      int before = sum;
      long held = lock.tryConvertToWriteLock(stamp);
      if (held != 0) {
        sum = before + 1;
        taken++;
        lock.unlockWrite(held);
      }
    }

    private int taken;

    @Arbiter
    public void arbiter(II_Result result) {
      result.r1 = taken;
      sum(result);
    }
  }

  /** A write inside a locked read of the same thread, seen by a section. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class InsideLockedRead extends Pair {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      long read = lock.readLockExclusive();
      if (a == 0) {
        lock.write(this::update);
      }
      lock.unlockRead(read);
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = lock.readBegin();
      int first = a;
      int second = b;
      report(lock.validate(stamp), first, second, result);
    }
  }

  /** A section that began before an invalidation, and has seen what came after it, fails. */
  @JCStressTest
  @Outcome(id = "1, 1, 1", expect = FORBIDDEN, desc = "validated across the invalidation")
  @Outcome(expect = ACCEPTABLE)
  @State
  public static class Invalidate {
    private final SeqLock lock = new SeqLock();
    private final long first = lock.readBegin();
    private volatile int done;

    @Actor
    public void invalidator() {
      lock.invalidate();
      done = 1;
    }

    @Actor
    public void reader(III_Result result) {
      long stamp = lock.readBegin();
      result.r1 = stamp == first ? 1 : 0;
      result.r2 = done;
      result.r3 = lock.validate(stamp) ? 1 : 0;
    }
  }

  /** Two sections that are validated together see one moment of both locks. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class Joint extends Pair {
    private final SeqLock left = new SeqLock();
    private final SeqLock right = new SeqLock();

    @Actor
    public void writer() {
      left.write(() -> right.write(this::update));
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = left.readBegin();
      int first = a;
      long otherStamp = right.readBegin();
      int second = b;
      report(left.validate(stamp, right, otherStamp), first, second, result);
    }
  }
}
