package apart;

import dev.seqread.SeqLock;
import dev.seqread.Tentative;

final class Locks {
  private final SeqLock lock = new SeqLock();
  private long shared;

  long begin() {
    return lock.readBegin();
  }

  boolean holds(long stamp) {
    return lock.validate(stamp);
  }

  boolean fails(long stamp) {
    return !lock.validate(stamp);
  }

  void change(long value) {
    lock.write(
        () -> {
          shared = value;
        });
  }

  long shared() {
    return shared;
  }

  static void fill(@Tentative long[] target, long a, long b) {
    target[0] = a;
    target[1] = b;
  }
}
