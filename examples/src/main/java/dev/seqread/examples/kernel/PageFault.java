package dev.seqread.examples.kernel;

import dev.seqread.SeqLock;
import dev.seqread.SeqWrite;

/**
 * Page fault: whether an address may be accessed is looked up speculatively, and under the lock of
 * the map only if that was changing.
 */
public final class PageFault implements UseCase {
  /** Permission to read. */
  public static final int READ = 1;

  /** Permission to write. */
  public static final int WRITE = 2;

  private static final long SIZE = 1 << 12;
  private static final long LOW = SIZE;
  private static final long HIGH = 2 * SIZE;

  private final SeqLock mapLock = new SeqLock();
  private long start = LOW;
  private long end = LOW + SIZE;
  private int permissions = READ;

  /** Runs by itself. */
  public static void main(String[] args) throws InterruptedException {
    Trial.main(new PageFault(), args);
  }

  /** The permissions at an address, 0 where nothing is mapped. */
  public int permissionsAt(long address) {
    long stamp = mapLock.tryReadBegin();
    if (stamp != 0) {
      int found = start <= address && address < end ? permissions : 0;
      if (mapLock.validate(stamp)) {
        return found;
      }
    }
    stamp = mapLock.readLockExclusive();
    try {
      return start <= address && address < end ? permissions : 0;
    } finally {
      mapLock.unlockRead(stamp);
    }
  }

  @Override
  public void write(@SeqWrite Runnable change) {
    mapLock.write(change);
  }

  /** Moves the mapping: readable where it is low, writable where it is high. */
  @Override
  @SeqWrite("mapLock")
  public void change() {
    boolean low = start == LOW;
    start = low ? HIGH : LOW;
    end = start + SIZE;
    permissions = low ? WRITE : READ;
  }

  @Override
  public boolean readsWhole() {
    int low = permissionsAt(LOW);
    int high = permissionsAt(HIGH);
    return (low == 0 || low == READ) && (high == 0 || high == WRITE);
  }
}
