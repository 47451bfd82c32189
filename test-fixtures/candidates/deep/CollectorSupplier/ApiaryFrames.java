import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** A generator answers with the array that other threads look at. */
class ApiaryFrames {
  private final StampedLock lock = new StampedLock();
  private final Integer[] shown = new Integer[2];
  private int honey;

  void press(int h) {
    long w = lock.writeLock();
    honey = h;
    lock.unlockWrite(w);
  }

  boolean publish() {
    List<Integer> frames = new ArrayList<>();
    long s = lock.tryOptimisticRead();
    frames.add(honey);
    frames.toArray(n -> shown); // expect: EscapeStore
    return lock.validate(s);
  }

  Integer[] copy() {
    List<Integer> frames = new ArrayList<>();
    long s = lock.tryOptimisticRead();
    frames.add(honey);
    Integer[] own = frames.toArray(n -> new Integer[1]);
    return lock.validate(s) ? own : new Integer[0];
  }
}
