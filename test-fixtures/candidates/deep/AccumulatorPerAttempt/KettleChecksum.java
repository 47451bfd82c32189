import java.util.concurrent.locks.StampedLock;
import java.util.zip.CRC32;

/** A checksum goes on over the bytes of the attempts that failed. */
class KettleChecksum {
  static final class Shelf {
    private final StampedLock lock = new StampedLock();
    private final byte[] cups = new byte[16];

    void fill(byte tea) {
      long w = lock.writeLock();
      for (int i = 0; i < cups.length; i++) cups[i] = tea;
      lock.unlockWrite(w);
    }

    long mixed() {
      CRC32 crc = new CRC32();
      for (; ; ) {
        long s = lock.tryOptimisticRead();
        for (byte cup : cups) crc.update(cup); // expect: StaleUse
        if (lock.validate(s)) return crc.getValue();
      }
    }

    long clean() {
      for (; ; ) {
        CRC32 crc = new CRC32();
        long s = lock.tryOptimisticRead();
        for (byte cup : cups) crc.update(cup);
        if (lock.validate(s)) return crc.getValue();
      }
    }
  }
}
