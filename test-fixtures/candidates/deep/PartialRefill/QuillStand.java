import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** Only the first element is set anew under the lock: the second is of the failed attempt. */
class QuillStand {
  private final StampedLock lock = new StampedLock();
  private int quills;
  private int inks;

  void take(int q, int i) {
    long w = lock.writeLock();
    quills = q;
    inks = i;
    lock.unlockWrite(w);
  }

  List<Integer> wrong() {
    List<Integer> out = new ArrayList<>();
    long s = lock.tryOptimisticRead();
    out.add(quills);
    out.add(inks);
    if (lock.validate(s)) return out;
    long r = lock.readLock();
    int q = quills;
    lock.unlockRead(r);
    out.set(0, q);
    return out; // expect: StaleUse
  }

  List<Integer> right() {
    List<Integer> out = new ArrayList<>();
    long s = lock.tryOptimisticRead();
    out.add(quills);
    out.add(inks);
    if (lock.validate(s)) return out;
    long r = lock.readLock();
    int q = quills;
    int i = inks;
    lock.unlockRead(r);
    return new ArrayList<>(List.of(q, i));
  }
}
