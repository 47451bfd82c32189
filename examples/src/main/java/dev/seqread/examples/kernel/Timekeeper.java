package dev.seqread.examples.kernel;

import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;
import dev.seqread.SeqRead;
import dev.seqread.SeqWrite;

/**
 * Time keeping: the time of the last tick, the cycles at that tick, and the rate from there on
 * change together, and every read of the clock needs all of them.
 */
public final class Timekeeper implements UseCase {
  private static final long NANOS_PER_CYCLE = 4;
  private static final int SHIFT = 8;
  private static final long CYCLES_PER_TICK = 1_000;

  private final SeqLock lock = new SeqLock();

  /** The free-running counter of the machine. */
  private volatile long cycles;

  @SeqGuarded("lock")
  private long baseNanos;

  @SeqGuarded("lock")
  private long baseCycles;

  @SeqGuarded("lock")
  private long multiplier = NANOS_PER_CYCLE << SHIFT;

  @SeqGuarded("lock")
  private int shift = SHIFT;

  /** Runs by itself. */
  public static void main(String[] args) throws InterruptedException {
    Trial.main(new Timekeeper(), args);
  }

  /** The time now. */
  public long nanos() {
    long nanos;
    long stamp;
    do {
      stamp = lock.readBegin();
      nanos = nanosAt(cycles);
    } while (lock.readRetry(stamp));
    return nanos;
  }

  @SeqRead("lock")
  private long nanosAt(long now) {
    return baseNanos + ((now - baseCycles) * multiplier >> shift);
  }

  @Override
  public void write(@SeqWrite Runnable change) {
    lock.write(change);
  }

  /** A tick that also changes the resolution of the rate. */
  @Override
  @SeqWrite("lock")
  public void change() {
    long now = cycles + CYCLES_PER_TICK;
    cycles = now;
    baseNanos += (now - baseCycles) * multiplier >> shift;
    baseCycles = now;
    shift = 2 * SHIFT - shift + 1;
    multiplier = NANOS_PER_CYCLE << shift;
  }

  @Override
  public boolean readsWhole() {
    long earliest = cycles * NANOS_PER_CYCLE;
    long nanos = nanos();
    long latest = cycles * NANOS_PER_CYCLE;
    return earliest <= nanos && nanos <= latest;
  }
}
