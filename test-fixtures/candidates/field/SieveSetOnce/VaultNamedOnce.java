import java.util.concurrent.locks.StampedLock;

/** A name that all constructors set and no method changes may be used wherever one likes. */
class VaultNamedOnce {
  private final StampedLock lock = new StampedLock();
  private String name;
  private long gold;

  VaultNamedOnce(String name) {
    this.name = name;
  }

  VaultNamedOnce(int number) {
    this.name = "vault " + number;
  }

  String line() {
    long stamp = lock.tryOptimisticRead();
    String n = name;
    long g = gold;
    if (n.isEmpty()) {
      return "";
    }
    if (!lock.validate(stamp)) {
      return name + ": busy";
    }
    return n + ": " + g;
  }

  void bring(long g) {
    long stamp = lock.writeLock();
    gold += g;
    lock.unlockWrite(stamp);
  }
}
