import dev.seqread.SeqLock;
import java.util.zip.CRC32;

/** A checksum object is made by each attempt; one that is made before has to be reset by each. */
public class SealChecksum {
  private final SeqLock lock = new SeqLock();
  private final byte[] wax = new byte[32];
  private int stamp;

  public long sum() {
    while (true) {
      long s = lock.readBegin();
      CRC32 crc = new CRC32();
      crc.update(wax, 0, 32);
      crc.update(stamp);
      if (lock.validate(s)) {
        return crc.getValue();
      }
    }
  }

  public long sumReused() {
    CRC32 crc = new CRC32();
    long s;
    do {
      crc.reset();
      s = lock.readBegin();
      crc.update(stamp);
    } while (lock.readRetry(s));
    return crc.getValue();
  }

  public long sumOfAll() {
    CRC32 crc = new CRC32();
    long s;
    do {
      s = lock.readBegin();
      crc.update(stamp); // expect: StaleUse
    } while (lock.readRetry(s));
    return crc.getValue();
  }

  public void press(int at, byte b) {
    lock.write(
        () -> {
          wax[at] = b;
          stamp++;
        });
  }
}
