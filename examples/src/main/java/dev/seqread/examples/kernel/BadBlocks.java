package dev.seqread.examples.kernel;

import dev.seqread.SeqLock;
import dev.seqread.SeqWrite;

/**
 * Bad blocks: every access to a disk searches a sorted table of ranges, in which ranges come and go
 * and move the ones behind them.
 */
public final class BadBlocks implements UseCase {
  private static final int LIMIT = 64;
  private static final long LENGTH = 8;
  private static final long KNOWN = 1_000;
  private static final long COMING_AND_GOING = 500;

  private final SeqLock lock = new SeqLock();
  private final long[] starts = new long[LIMIT];
  private int count;

  /** A table with ranges on both sides of the one that comes and goes. */
  public BadBlocks() {
    for (long start = 100; start <= KNOWN; start += 100) {
      if (start != COMING_AND_GOING) {
        starts[count++] = start;
      }
    }
  }

  /** Runs by itself. */
  public static void main(String[] args) throws InterruptedException {
    Trial.main(new BadBlocks(), args);
  }

  /** Whether a sector is bad. */
  public boolean isBad(long sector) {
    boolean bad;
    long stamp;
    do {
      stamp = lock.readBegin();
      int low = 0;
      int high = Math.min(count, starts.length);
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (starts[middle] + LENGTH <= sector) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      bad = low < count && low < starts.length && starts[low] <= sector;
    } while (lock.readRetry(stamp));
    return bad;
  }

  @Override
  public void write(@SeqWrite Runnable change) {
    lock.write(change);
  }

  /** Puts the range in, or takes it out if it is there. */
  @Override
  @SeqWrite("lock")
  public void change() {
    int at = 0;
    while (starts[at] < COMING_AND_GOING) {
      at++;
    }
    if (starts[at] == COMING_AND_GOING) {
      count--;
      System.arraycopy(starts, at + 1, starts, at, count - at);
    } else {
      System.arraycopy(starts, at, starts, at + 1, count - at);
      starts[at] = COMING_AND_GOING;
      count++;
    }
  }

  /** The ranges that stay are always there, and between two of them there never is one. */
  @Override
  public boolean readsWhole() {
    return isBad(KNOWN) && isBad(COMING_AND_GOING + 100) && !isBad(KNOWN - LENGTH);
  }
}
