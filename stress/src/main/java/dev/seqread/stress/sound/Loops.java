package dev.seqread.stress.sound;

import dev.seqread.ReadPolicy;
import dev.seqread.SeqCount;
import dev.seqread.SeqLatch;
import dev.seqread.SeqLock;
import dev.seqread.SeqOptions;
import dev.seqread.stress.Consistent;
import dev.seqread.stress.Pair;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Sections that the runtime's retry loops run. */
public final class Loops {
  private static final SeqOptions ONE_TRY = SeqOptions.DEFAULT.withPolicy(new ReadPolicy(1));

  private Loops() {}

  /** The loop of a lock, with state passed in. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class LockRead extends Pair {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      lock.write(this::update);
    }

    @Actor
    public void reader(II_Result result) {
      unpack(lock.readInt(this, Pair::packed), result);
    }
  }

  /** The loop of a lock that gives up after one try and takes the lock. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class LockFallback extends Pair {
    private final SeqLock lock = new SeqLock(ONE_TRY);

    @Actor
    public void writer() {
      lock.write(this::update);
    }

    @Actor
    public void reader(II_Result result) {
      unpack(lock.read(this::packed), result);
    }
  }

  /** The lock taken to read at once. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class LockedRead extends Pair {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      lock.write(this::update);
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = lock.readLockExclusive();
      result.r1 = a;
      result.r2 = b;
      lock.unlockRead(stamp);
    }
  }

  /** The loop of a counter. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class CountRead extends Pair {
    private final SeqCount count = new SeqCount();

    @Actor
    public void writer() {
      count.write(this::update);
    }

    @Actor
    public void reader(II_Result result) {
      unpack(count.readInt(this, Pair::packed), result);
    }
  }

  /** The loop of a counter that gives up after one try and takes the lock that it is bound to. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class CountFallback extends Pair {
    private final ReentrantLock lock = new ReentrantLock();
    private final SeqCount count = SeqCount.boundTo(lock, ONE_TRY);

    @Actor
    public void writer() {
      lock.lock();
      try {
        count.write(this::update);
      } finally {
        lock.unlock();
      }
    }

    @Actor
    public void reader(II_Result result) {
      unpack(count.read(this::packed), result);
    }
  }

  /** The loop of a latch, beside a writer that brings the other copy up to date first. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class LatchRead {
    private final SeqLatch<Pair> latch =
        new SeqLatch<>(
            new Pair(),
            new Pair(),
            (from, to) -> {
              to.a = from.a;
              to.b = from.b;
            });

    @Actor
    public void writer() {
      latch.write(Pair::update);
      latch.write(pair -> {});
    }

    @Actor
    public void reader(II_Result result) {
      Pair.unpack(latch.readInt(Pair::packed), result);
    }
  }
}
