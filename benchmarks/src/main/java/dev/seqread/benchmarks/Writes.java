package dev.seqread.benchmarks;

import dev.seqread.SeqCount;
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

/** What a write costs when nobody else is there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Writes {
  private static final int WRITES = 1_000;

  private final SeqLock seqLock = new SeqLock();
  private final SeqCount seqCount = new SeqCount();
  private final StampedLock stamped = new StampedLock();
  private final ReentrantReadWriteLock readWrite = new ReentrantReadWriteLock();

  @Param({"2", "4", "16"})
  private int longs;

  private Payload data;
  private volatile Payload.Snapshot current;

  /** The state of a benchmark; JMH sets the size. */
  public Writes() {
    longs = 2;
    data = Payload.of(longs);
    current = data.snapshot(0);
  }

  /** Makes the data. */
  @Setup
  public void fill() {
    data = Payload.of(longs);
  }

  /** The limit: no protection. The fence, of no instruction, keeps each write. */
  @Benchmark
  @OperationsPerInvocation(WRITES)
  public void plain() {
    for (int i = 0; i < WRITES; i++) {
      data.set(i);
      VarHandle.storeStoreFence();
    }
  }

  @Benchmark
  @OperationsPerInvocation(WRITES)
  public void seqLock() {
    for (int i = 0; i < WRITES; i++) {
      long stamp = seqLock.writeLock();
      try {
        data.set(i);
      } finally {
        seqLock.unlockWrite(stamp);
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(WRITES)
  public void seqLockLambda() {
    for (int i = 0; i < WRITES; i++) {
      int value = i;
      seqLock.write(() -> data.set(value));
    }
  }

  /** A single writer, who needs no lock. */
  @Benchmark
  @OperationsPerInvocation(WRITES)
  public void seqCount() {
    for (int i = 0; i < WRITES; i++) {
      seqCount.writeBegin();
      try {
        data.set(i);
      } finally {
        seqCount.writeEnd();
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(WRITES)
  public void stampedWriteLock() {
    for (int i = 0; i < WRITES; i++) {
      long stamp = stamped.writeLock();
      try {
        data.set(i);
      } finally {
        stamped.unlockWrite(stamp);
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(WRITES)
  public void readWriteLock() {
    for (int i = 0; i < WRITES; i++) {
      readWrite.writeLock().lock();
      try {
        data.set(i);
      } finally {
        readWrite.writeLock().unlock();
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(WRITES)
  public void monitor() {
    for (int i = 0; i < WRITES; i++) {
      synchronized (this) {
        data.set(i);
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(WRITES)
  public void volatileRecord() {
    for (int i = 0; i < WRITES; i++) {
      current = data.snapshot(i);
    }
  }
}
