import java.util.concurrent.locks.StampedLock;

/**
 * A number of variable length is decoded from a buffer, each byte of which is tested to be there.
 */
public class MorseVarintDecoded {
  private final StampedLock lock = new StampedLock();
  private byte[] buffer = new byte[16];
  private int position;

  private static long decode(byte[] from, int at) {
    long value = 0;
    int shift = 0;
    for (int i = at; i >= 0 && i < from.length && shift < 64; i++) {
      byte b = from[i];
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
      shift += 7;
    }
    return -1;
  }

  public long number() {
    long stamp = lock.tryOptimisticRead();
    long n = decode(buffer, position);
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        n = decode(buffer, position);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    if (n < 0) {
      throw new IllegalStateException("incomplete");
    }
    return n;
  }

  public void receive(byte[] b, int at) {
    byte[] own = b.clone();
    long stamp = lock.writeLock();
    try {
      buffer = own;
      position = at;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
