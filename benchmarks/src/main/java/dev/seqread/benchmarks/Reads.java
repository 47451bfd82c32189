package dev.seqread.benchmarks;

import dev.seqread.SeqCount;
import dev.seqread.SeqLatch;
import dev.seqread.SeqLock;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a consistent read costs while nobody writes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Reads {
  private static final int READS = 1_000;

  private final SeqLock seqLock = new SeqLock();
  private final SeqCount seqCount = new SeqCount();
  private final StampedLock stamped = new StampedLock();
  private final ReentrantReadWriteLock readWrite = new ReentrantReadWriteLock();

  @Param({"2", "4", "16"})
  private int longs;

  private Payload data;
  private SeqLatch<Payload> latch;
  private volatile Payload.Snapshot current;

  /** The state of a benchmark; JMH sets the size. */
  public Reads() {
    longs = 2;
    data = Payload.of(longs);
    latch = latchOf(longs);
    current = data.snapshot(1);
  }

  /** Makes the data. */
  @Setup
  public void fill() {
    data = Payload.of(longs);
    data.set(1);
    latch = latchOf(longs);
    current = data.snapshot(1);
  }

  private static SeqLatch<Payload> latchOf(int longs) {
    return new SeqLatch<>(Payload.of(longs), Payload.of(longs), (from, to) -> {});
  }

  /** The limit: no protection. The fence, of no instruction, keeps the loop from reading once. */
  @Benchmark
  @OperationsPerInvocation(READS)
  public long plain() {
    long total = 0;
    for (int i = 0; i < READS; i++) {
      total += data.sum();
      VarHandle.loadLoadFence();
    }
    return total;
  }

  @Benchmark
  @OperationsPerInvocation(READS)
  public long seqLock() {
    long total = 0;
    for (int i = 0; i < READS; i++) {
      long stamp;
      long sum;
      do {
        stamp = seqLock.readBegin();
        sum = data.sum();
      } while (seqLock.readRetry(stamp));
      total += sum;
    }
    return total;
  }

  @Benchmark
  @OperationsPerInvocation(READS)
  public long seqLockLambda() {
    long total = 0;
    for (int i = 0; i < READS; i++) {
      total += seqLock.readLong(() -> data.sum());
    }
    return total;
  }

  @Benchmark
  @OperationsPerInvocation(READS)
  public long seqLockLambdaWithState() {
    long total = 0;
    for (int i = 0; i < READS; i++) {
      total += seqLock.readLong(data, Payload::sum);
    }
    return total;
  }

  @Benchmark
  @OperationsPerInvocation(READS)
  public long seqCount() {
    long total = 0;
    for (int i = 0; i < READS; i++) {
      long stamp;
      long sum;
      do {
        stamp = seqCount.readBegin();
        sum = data.sum();
      } while (seqCount.readRetry(stamp));
      total += sum;
    }
    return total;
  }

  @Benchmark
  @OperationsPerInvocation(READS)
  public long seqLatch() {
    long total = 0;
    for (int i = 0; i < READS; i++) {
      total += latch.readLong(Payload::sum);
    }
    return total;
  }

  /** With the fallback of its documentation. */
  @Benchmark
  @OperationsPerInvocation(READS)
  public long stampedOptimistic() {
    long total = 0;
    for (int i = 0; i < READS; i++) {
      long stamp = stamped.tryOptimisticRead();
      long sum = data.sum();
      if (!stamped.validate(stamp)) {
        stamp = stamped.readLock();
        try {
          sum = data.sum();
        } finally {
          stamped.unlockRead(stamp);
        }
      }
      total += sum;
    }
    return total;
  }

  @Benchmark
  @OperationsPerInvocation(READS)
  public long stampedReadLock() {
    long total = 0;
    for (int i = 0; i < READS; i++) {
      long stamp = stamped.readLock();
      try {
        total += data.sum();
      } finally {
        stamped.unlockRead(stamp);
      }
    }
    return total;
  }

  @Benchmark
  @OperationsPerInvocation(READS)
  public long readWriteLock() {
    long total = 0;
    for (int i = 0; i < READS; i++) {
      readWrite.readLock().lock();
      try {
        total += data.sum();
      } finally {
        readWrite.readLock().unlock();
      }
    }
    return total;
  }

  @Benchmark
  @OperationsPerInvocation(READS)
  public long monitor() {
    long total = 0;
    for (int i = 0; i < READS; i++) {
      synchronized (this) {
        total += data.sum();
      }
    }
    return total;
  }

  @Benchmark
  @OperationsPerInvocation(READS)
  public long volatileRecord() {
    long total = 0;
    for (int i = 0; i < READS; i++) {
      total += current.sum();
    }
    return total;
  }
}
