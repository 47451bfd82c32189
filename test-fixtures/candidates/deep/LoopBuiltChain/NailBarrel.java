import java.util.concurrent.locks.StampedLock;

/** Pairs of a value and the pair before it make a list out of nothing but arrays. */
class NailBarrel {
  private final StampedLock lock = new StampedLock();
  private int nails;

  void pour(int n) {
    long w = lock.writeLock();
    nails = n;
    lock.unlockWrite(w);
  }

  private static Object[] cons(Object value, Object[] rest) {
    return new Object[] {value, rest};
  }

  Object[] wrong(int n) {
    Object[] list = {};
    long s = lock.tryOptimisticRead();
    int left = n;
    while (left-- > 0) {
      list = cons(nails, list);
    }
    return list; // expect: EscapeReturn
  }

  Object[] right(int n) {
    while (true) {
      Object[] list = {};
      long s = lock.tryOptimisticRead();
      int left = n;
      while (left-- > 0) {
        list = cons(nails, list);
      }
      if (lock.validate(s)) return list;
    }
  }
}
