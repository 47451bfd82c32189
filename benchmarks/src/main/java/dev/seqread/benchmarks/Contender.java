package dev.seqread.benchmarks;

import dev.seqread.SeqCount;
import dev.seqread.SeqLatch;
import dev.seqread.SeqLock;
import dev.seqread.examples.quotes.Quote;
import dev.seqread.examples.quotes.QuoteCell;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** As much as four longs, read and written in one of the ways that are compared. */
abstract class Contender {
  static final int LONGS = 4;

  final Payload data = Payload.of(LONGS);

  /** How often the data was read, successfully or not; the reader's. */
  long tries;

  abstract long read();

  abstract void write(long value);

  /** Whether {@link #tries} counts the tries that failed too. */
  boolean countsRetries() {
    return true;
  }

  final long sum() {
    tries++;
    return data.sum();
  }

  static Contender of(String name) {
    return switch (name) {
      case "seqLockLambda" -> new Bounded();
      case "seqLock" -> new OpenCoded();
      case "seqCount" -> new Counter();
      case "seqLatch" -> new Latch();
      case "stampedOptimistic" -> new Optimistic();
      case "stampedReadLock" -> new Stamped();
      case "readWriteLock" -> new ReadWrite();
      case "monitor" -> new Monitor();
      case "volatileRecord" -> new VolatileRecord();
      case "cell" -> new Cell();
      case "cellWith" -> new CellWith();
      default -> throw new IllegalArgumentException("no contender is called " + name);
    };
  }

  private static final class Bounded extends Contender {
    private final SeqLock lock = new SeqLock();

    @Override
    long read() {
      return lock.readLong(this, Contender::sum);
    }

    @Override
    void write(long value) {
      long stamp = lock.writeLock();
      try {
        data.set(value);
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }

  private static final class OpenCoded extends Contender {
    private final SeqLock lock = new SeqLock();

    @Override
    long read() {
      long stamp;
      long sum;
      do {
        stamp = lock.readBegin();
        sum = sum();
      } while (lock.readRetry(stamp));
      return sum;
    }

    @Override
    void write(long value) {
      long stamp = lock.writeLock();
      try {
        data.set(value);
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }

  private static final class Counter extends Contender {
    private final SeqCount count = new SeqCount();

    @Override
    long read() {
      return count.readLong(this, Contender::sum);
    }

    @Override
    void write(long value) {
      count.writeBegin();
      try {
        data.set(value);
      } finally {
        count.writeEnd();
      }
    }
  }

  private static final class Latch extends Contender {
    private final SeqLatch<Payload> latch =
        new SeqLatch<>(Payload.of(LONGS), Payload.of(LONGS), (from, to) -> {});

    @Override
    long read() {
      return latch.readLong(
          copy -> {
            tries++;
            return copy.sum();
          });
    }

    @Override
    void write(long value) {
      latch.write(copy -> copy.set(value));
    }
  }

  private static final class Optimistic extends Contender {
    private final StampedLock lock = new StampedLock();

    @Override
    long read() {
      long stamp = lock.tryOptimisticRead();
      long sum = sum();
      if (!lock.validate(stamp)) {
        stamp = lock.readLock();
        try {
          sum = sum();
        } finally {
          lock.unlockRead(stamp);
        }
      }
      return sum;
    }

    @Override
    void write(long value) {
      long stamp = lock.writeLock();
      try {
        data.set(value);
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }

  private static final class Stamped extends Contender {
    private final StampedLock lock = new StampedLock();

    @Override
    long read() {
      long stamp = lock.readLock();
      try {
        return sum();
      } finally {
        lock.unlockRead(stamp);
      }
    }

    @Override
    void write(long value) {
      long stamp = lock.writeLock();
      try {
        data.set(value);
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }

  private static final class ReadWrite extends Contender {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    @Override
    long read() {
      lock.readLock().lock();
      try {
        return sum();
      } finally {
        lock.readLock().unlock();
      }
    }

    @Override
    void write(long value) {
      lock.writeLock().lock();
      try {
        data.set(value);
      } finally {
        lock.writeLock().unlock();
      }
    }
  }

  private static final class Monitor extends Contender {
    @Override
    synchronized long read() {
      return sum();
    }

    @Override
    synchronized void write(long value) {
      data.set(value);
    }
  }

  private static final class VolatileRecord extends Contender {
    private volatile Payload.Snapshot current = data.snapshot(0);

    @Override
    long read() {
      tries++;
      return current.sum();
    }

    @Override
    void write(long value) {
      current = data.snapshot(value);
    }
  }

  /** A record of the same size in a generated cell, which retries by itself. */
  private static final class Cell extends Contender {
    private final QuoteCell cell = QuoteCell.create();

    @Override
    long read() {
      Quote quote = cell.read();
      return quote.number() + quote.bid() + quote.ask() + quote.bidSize() + quote.askSize();
    }

    @Override
    void write(long value) {
      cell.write(new Quote(value, value, value, (int) value, (int) value));
    }

    @Override
    boolean countsRetries() {
      return false;
    }
  }

  private static final class CellWith extends Contender {
    private final QuoteCell.OnHeap cell = QuoteCell.create();

    @Override
    long read() {
      return cell.readLongWith(
          view -> {
            tries++;
            return view.number() + view.bid() + view.ask() + view.bidSize() + view.askSize();
          });
    }

    @Override
    void write(long value) {
      cell.write(new Quote(value, value, value, (int) value, (int) value));
    }
  }
}
