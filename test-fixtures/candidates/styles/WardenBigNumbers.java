import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.StampedLock;

/** Values of immutable classes of the library are made of tentative numbers. */
public class WardenBigNumbers {
  private final StampedLock lock = new StampedLock();
  private long rounds;
  private long millis;
  private BigInteger total = BigInteger.ZERO;

  public BigInteger product() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      BigInteger p = BigInteger.valueOf(rounds).multiply(total).add(BigInteger.ONE);
      if (lock.validate(stamp)) {
        return p;
      }
    }
  }

  public Instant last() {
    long stamp = lock.tryOptimisticRead();
    Instant i = Instant.ofEpochMilli(millis);
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        i = Instant.ofEpochMilli(millis);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return i;
  }

  public Duration each() {
    long r;
    long m;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      r = rounds;
      m = millis;
    } while (!lock.validate(stamp));
    return r == 0 ? Duration.ZERO : Duration.ofMillis(m).dividedBy(r);
  }

  public void round(long at) {
    BigInteger more = BigInteger.valueOf(at);
    long stamp = lock.writeLock();
    try {
      rounds++;
      millis = at;
      total = total.add(more);
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
