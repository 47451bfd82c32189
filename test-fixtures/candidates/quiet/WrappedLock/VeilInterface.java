import dev.seqread.SeqBegin;
import dev.seqread.SeqGuarded;
import dev.seqread.SeqValidate;
import dev.seqread.SeqWrite;
import java.util.concurrent.locks.StampedLock;

/** An interface of marked methods is the lock, whatever the class behind it delegates to. */
class VeilInterface {
  interface Veil {
    @SeqBegin
    long lift();

    @SeqValidate
    boolean untouched(long stamp);

    void change(@SeqWrite Runnable how);
  }

  static class StampedVeil extends StampedLock implements Veil {
    @Override
    @SeqBegin
    public long lift() {
      return tryOptimisticRead();
    }

    @Override
    @SeqValidate
    public boolean untouched(long stamp) {
      return validate(stamp);
    }

    @Override
    public void change(@SeqWrite Runnable how) {
      long stamp = writeLock();
      try {
        how.run();
      } finally {
        unlockWrite(stamp);
      }
    }
  }

  private final Veil veil = new StampedVeil();

  @SeqGuarded("veil")
  private double lace;

  double lace() {
    double l;
    long stamp;
    do {
      stamp = veil.lift();
      l = lace;
    } while (!veil.untouched(stamp));
    return l;
  }

  void embroider(double by) {
    veil.change(() -> lace += by);
  }
}
