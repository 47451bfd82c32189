package dev.seqread.stress.broken;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.seqread.SeqLatch;
import dev.seqread.SeqLock;
import dev.seqread.SharedSeqCount;
import dev.seqread.stress.Consistent;
import dev.seqread.stress.Exclusive;
import dev.seqread.stress.Pair;
import dev.seqread.stress.Slots;
import java.nio.ByteBuffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** The runtime's types, used wrongly. */
public final class Misused {
  private Misused() {}

  /** One field is read after the validation. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class ReadAfterValidation extends Pair {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      lock.write(this::update);
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = lock.readBegin();
      int first = a;
      boolean validated = lock.validate(stamp);
      linger();
      report(validated, first, b, result);
    }
  }

  /** A section is cancelled, and what it read is used. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class UsedAfterCancel extends Pair {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      lock.write(this::update);
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = lock.readBegin();
      int first = a;
      linger();
      int second = b;
      lock.cancel(stamp);
      report(true, first, second, result);
    }
  }

  /** The data is written without the lock. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class UnlockedWriter extends Pair {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      a = 1;
      linger();
      b = 1;
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = lock.readBegin();
      int first = a;
      int second = b;
      report(lock.validate(stamp), first, second, result);
    }
  }

  /** Two writers with a lock each. */
  @JCStressTest
  @JCStressMeta(Exclusive.class)
  @State
  public static class WritersApart {
    private final SeqLock lock = new SeqLock();
    private final SeqLock another = new SeqLock();
    private int sum;

    @Actor
    public void one() {
      lock.write(() -> sum++);
    }

    @Actor
    public void other() {
      another.write(() -> sum++);
    }

    @Arbiter
    public void arbiter(II_Result result) {
      result.r1 = 2;
      result.r2 = sum;
    }
  }

  /** A section turns into a write without asking whether what it read is still so. */
  @JCStressTest
  @JCStressMeta(Exclusive.class)
  @State
  public static class UpgradeUnvalidated {
    private final SeqLock lock = new SeqLock();
    private int sum;

    @Actor
    public void one() {
      increment();
    }

    @Actor
    public void other() {
      increment();
    }

    private void increment() {
      long stamp = lock.readBegin();
      int before = sum;
      lock.cancel(stamp);
      Pair.linger();
      lock.write(() -> sum = before + 1);
    }

    @Arbiter
    public void arbiter(II_Result result) {
      result.r1 = 2;
      result.r2 = sum;
    }
  }

  /** A copy of a latch is read without validating, over two writes. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class LatchUnvalidated {
    private final SeqLatch<Pair> latch = new SeqLatch<>(new Pair(), new Pair(), (from, to) -> {});

    @Actor
    public void writer() {
      latch.write(Pair::update);
      latch.write(Pair::update);
    }

    @Actor
    public void reader(II_Result result) {
      Pair copy = latch.copy(latch.readBegin());
      int second = copy.b;
      Pair.linger();
      int first = copy.a;
      Pair.report(true, first, second, result);
    }
  }

  /** Stamps are compared by their order, which turns around where the counter does. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class ComparedByOrder {
    private final ByteBuffer slot = Slots.take(Integer.MAX_VALUE - 1);
    private final SharedSeqCount count = new SharedSeqCount(slot, Slots.COUNTER);

    @Actor
    public void writer() {
      count.write(() -> Slots.update(slot));
    }

    @Actor
    public void reader(II_Result result) {
      int stamp = count.readBegin();
      int first = Slots.first(slot);
      Pair.linger();
      int second = Slots.second(slot);
      Pair.report(count.readBegin() <= stamp, first, second, result);
    }
  }

  /** An invalidation that leaves the version as it was. */
  @JCStressTest
  @Outcome(id = "1, 1, 1", expect = FORBIDDEN, desc = "validated across the invalidation")
  @Outcome(expect = ACCEPTABLE)
  @State
  public static class InvalidatedUnchanged {
    private final SeqLock lock = new SeqLock();
    private final long first = lock.readBegin();
    private volatile int done;

    @Actor
    public void invalidator() {
      lock.unlockUnchanged(lock.writeLock());
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

  /** Two sections that are validated one after the other do not fit together. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class ValidatedApart extends Pair {
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
      boolean validated = left.validate(stamp);
      linger();
      long otherStamp = right.readBegin();
      int second = b;
      report(validated & right.validate(otherStamp), first, second, result);
    }
  }
}
