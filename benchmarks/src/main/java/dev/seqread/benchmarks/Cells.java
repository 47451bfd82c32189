package dev.seqread.benchmarks;

import dev.seqread.SeqLock;
import dev.seqread.examples.quotes.Quote;
import dev.seqread.examples.quotes.QuoteCell;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a generated cell costs, beside what one would write by hand and a volatile reference. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Cells {
  private static final int TIMES = 1_000;

  private final QuoteCell.OnHeap cell = QuoteCell.create();
  private final QuoteCell.Shared shared =
      QuoteCell.over(ByteBuffer.allocateDirect(QuoteCell.BYTES));
  private final ByHand byHand = new ByHand();
  private volatile Quote current = quote(0);

  /** The same fields beside the same counter, read plainly in an open-coded section. */
  private static final class ByHand extends SeqLock {
    private long number;
    private long bid;
    private long ask;
    private int bidSize;
    private int askSize;

    void set(long value) {
      long stamp = writeLock();
      try {
        number = value;
        bid = value;
        ask = value;
        bidSize = (int) value;
        askSize = (int) value;
      } finally {
        unlockWrite(stamp);
      }
    }
  }

  private static Quote quote(long value) {
    return new Quote(value, value, value, (int) value, (int) value);
  }

  private static long sum(Quote quote) {
    return quote.number() + quote.bid() + quote.ask() + quote.bidSize() + quote.askSize();
  }

  /** Fills what is read. */
  @Setup
  public void fill() {
    cell.write(quote(1));
    shared.write(quote(1));
    byHand.set(1);
    current = quote(1);
    // A reference in an old object is what a published record meets in a program that has run.
    System.gc();
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long readCell() {
    long total = 0;
    for (int i = 0; i < TIMES; i++) {
      total += sum(cell.read());
    }
    return total;
  }

  /** Without a record, in a section that reads through the view. */
  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long readCellWith() {
    long total = 0;
    for (int i = 0; i < TIMES; i++) {
      total += cell.readLongWith(q -> q.number() + q.bid() + q.ask() + q.bidSize() + q.askSize());
    }
    return total;
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long readShared() {
    long total = 0;
    for (int i = 0; i < TIMES; i++) {
      total += sum(shared.read());
    }
    return total;
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long readByHand() {
    long total = 0;
    for (int i = 0; i < TIMES; i++) {
      long stamp;
      long sum;
      do {
        stamp = byHand.readBegin();
        sum = byHand.number + byHand.bid + byHand.ask + byHand.bidSize + byHand.askSize;
      } while (byHand.readRetry(stamp));
      total += sum;
    }
    return total;
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public long readVolatile() {
    long total = 0;
    for (int i = 0; i < TIMES; i++) {
      total += sum(current);
    }
    return total;
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void writeCell() {
    for (int i = 0; i < TIMES; i++) {
      cell.write(quote(i));
    }
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void writeShared() {
    for (int i = 0; i < TIMES; i++) {
      shared.write(quote(i));
    }
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void writeByHand() {
    for (int i = 0; i < TIMES; i++) {
      byHand.set(i);
    }
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public void writeVolatile() {
    for (int i = 0; i < TIMES; i++) {
      current = quote(i);
    }
  }
}
