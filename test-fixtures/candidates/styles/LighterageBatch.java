import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** Objects of the caller are asked one after the other, each in a section of its own lock. */
public class LighterageBatch {
  public static class Barge {
    private final StampedLock lock = new StampedLock();
    private long tons;
    private boolean moored;

    long freeTons(long capacity) {
      long stamp = lock.tryOptimisticRead();
      long free = moored ? capacity - tons : 0;
      if (!lock.validate(stamp)) {
        stamp = lock.readLock();
        try {
          free = moored ? capacity - tons : 0;
        } finally {
          lock.unlockRead(stamp);
        }
      }
      return free;
    }

    void load(long t) {
      long stamp = lock.writeLock();
      try {
        tons += t;
        moored = true;
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }

  private final List<Barge> barges = Collections.synchronizedList(new ArrayList<>());

  public void add(Barge b) {
    barges.add(b);
  }

  public List<Long> free(long capacity) {
    List<Long> free = new ArrayList<>();
    for (Barge b : barges.toArray(new Barge[0])) {
      free.add(b.freeTons(capacity));
    }
    return free;
  }

  public boolean loadFirst(long t, long capacity) {
    for (Barge b : barges.toArray(new Barge[0])) {
      if (b.freeTons(capacity) >= t) {
        b.load(t);
        return true;
      }
    }
    return false;
  }
}
