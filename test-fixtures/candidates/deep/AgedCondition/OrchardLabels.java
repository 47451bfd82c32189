import java.util.concurrent.locks.StampedLock;

/** That the character before was a blank says nothing of this one. */
class OrchardLabels<T> {
  private final StampedLock lock = new StampedLock();
  private T fruit;

  void plant(T f) {
    long w = lock.writeLock();
    fruit = f;
    lock.unlockWrite(w);
  }

  T afterGap(String labels, T none) {
    long s = lock.tryOptimisticRead();
    T picked = fruit;
    boolean gap = false;
    for (int i = 0; i < labels.length(); i++) {
      int c = labels.charAt(i) - ' ';
      if (gap && c != 0) return picked; // expect: EscapeReturn
      gap = c == 0;
    }
    return lock.validate(s) ? picked : none;
  }

  T afterGapValidated(String labels, T none) {
    long s = lock.tryOptimisticRead();
    T picked = fruit;
    if (!lock.validate(s)) return none;
    boolean gap = false;
    for (int i = 0; i < labels.length(); i++) {
      int c = labels.charAt(i) - ' ';
      if (gap && c != 0) return picked;
      gap = c == 0;
    }
    return none;
  }
}
