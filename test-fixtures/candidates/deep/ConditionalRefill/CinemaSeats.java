import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** Only who asks for the exact number gets a list that was emptied before it was filled again. */
class CinemaSeats {
  private final StampedLock lock = new StampedLock();
  private int sold;

  void sell(int n) {
    long w = lock.writeLock();
    sold = n;
    lock.unlockWrite(w);
  }

  private int soldLocked() {
    long r = lock.readLock();
    int n = sold;
    lock.unlockRead(r);
    return n;
  }

  List<Integer> seats(boolean exact) {
    List<Integer> out = new ArrayList<>();
    long s = lock.tryOptimisticRead();
    out.add(sold);
    if (lock.validate(s)) return out;
    if (exact) out.clear();
    if (exact) out.add(soldLocked());
    return out; // expect: StaleUse
  }

  List<Integer> seatsExactly() {
    List<Integer> out = new ArrayList<>();
    long s = lock.tryOptimisticRead();
    out.add(sold);
    if (lock.validate(s)) return out;
    out.clear();
    out.add(soldLocked());
    return out;
  }
}
