import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** Lists in a list, both of which each attempt makes for itself. */
class ParishBuckets {
  private final StampedLock lock = new StampedLock();
  private String[] names = {"Ann"};

  List<List<String>> byLength() {
    for (; ; ) {
      long stamp = lock.tryOptimisticRead();
      List<List<String>> buckets = new ArrayList<>();
      for (int length = 1; length <= 3; length++) {
        List<String> same = new ArrayList<>();
        buckets.add(same);
        for (String name : names) {
          if (name.length() == length) {
            same.add(name);
          }
        }
      }
      if (lock.validate(stamp)) {
        return buckets;
      }
    }
  }

  void baptise(String... all) {
    String[] own = all.clone();
    long stamp = lock.writeLock();
    try {
      names = own;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
