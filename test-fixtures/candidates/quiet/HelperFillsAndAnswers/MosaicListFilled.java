import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** The helper empties the list first; where it never answers true, the lock does it. */
class MosaicListFilled {
  private final StampedLock lock = new StampedLock();
  private String tile = "";
  private String glue = "";

  private void put(List<String> into) {
    into.clear();
    into.add(tile);
    into.add(glue);
  }

  private boolean tryPut(List<String> into) {
    long stamp = lock.tryOptimisticRead();
    if (stamp == 0) {
      return false;
    }
    put(into);
    return lock.validate(stamp);
  }

  List<String> pieces() {
    List<String> into = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      if (tryPut(into)) {
        return into;
      }
    }
    long stamp = lock.readLock();
    try {
      put(into);
      return into;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  void lay(String t, String g) {
    long stamp = lock.writeLock();
    try {
      tile = t;
      glue = g;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
