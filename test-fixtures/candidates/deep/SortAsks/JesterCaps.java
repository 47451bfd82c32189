import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.StampedLock;

/** A hash set asks the new element for its hash code, which leaves a trace of it. */
class JesterCaps {
  private static final class Cap {
    static int traced;
    private final int bells;

    Cap(int bells) {
      this.bells = bells;
    }

    @Override
    public int hashCode() {
      traced = bells;
      return bells;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Cap c && c.bells == bells;
    }
  }

  private final StampedLock lock = new StampedLock();
  private int bells;

  void jingle(int n) {
    long w = lock.writeLock();
    bells = n;
    lock.unlockWrite(w);
  }

  boolean wrong() {
    Set<Cap> caps = new HashSet<>();
    long s = lock.tryOptimisticRead();
    caps.add(new Cap(bells)); // expect: EscapeArgument
    return lock.validate(s);
  }
}
