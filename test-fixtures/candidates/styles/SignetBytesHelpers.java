import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;

/** Whole arrays are compared, hashed, printed and copied by the library, in the section. */
public class SignetBytesHelpers {
  private final StampedLock lock = new StampedLock();
  private byte[] seal = new byte[20];
  private char[] motto = {'v', 'i', 'm'};

  public boolean matches(byte[] other) {
    long stamp = lock.tryOptimisticRead();
    boolean m = Arrays.equals(seal, other);
    if (lock.validate(stamp)) {
      return m;
    }
    stamp = lock.readLock();
    try {
      return Arrays.equals(seal, other);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public String text() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      String t = String.valueOf(motto) + Arrays.hashCode(seal) + Arrays.toString(seal);
      if (lock.validate(stamp)) {
        return t;
      }
    }
  }

  public byte[] firstInto(byte[] own) {
    byte[] out = own.clone();
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      byte[] s = seal;
      Arrays.fill(out, (byte) 0);
      System.arraycopy(s, 0, out, 0, Math.min(s.length, out.length));
    } while (!lock.validate(stamp));
    return out;
  }

  public void cut(byte[] s, String m) {
    byte[] own = s.clone();
    char[] chars = m.toCharArray();
    long stamp = lock.writeLock();
    try {
      seal = own;
      motto = chars;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
