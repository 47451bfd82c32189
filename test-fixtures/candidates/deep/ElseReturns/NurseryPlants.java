import java.util.Map;
import java.util.concurrent.locks.StampedLock;

/** The look-up gives the default, or the shared row that the local map holds. */
class NurseryPlants {
  private final StampedLock lock = new StampedLock();
  final int[] bed = new int[4];
  private int seedlings;

  void sow(int n) {
    long w = lock.writeLock();
    seedlings = n;
    lock.unlockWrite(w);
  }

  boolean shared(String name) {
    Map<String, int[]> rows = Map.of("rose", bed);
    int[] row = rows.getOrDefault(name, new int[4]);
    long s = lock.tryOptimisticRead();
    row[0] = seedlings; // expect: EscapeStore
    return lock.validate(s);
  }

  boolean own(String name) {
    Map<String, int[]> rows = Map.of("rose", new int[4]);
    int[] row = rows.getOrDefault(name, new int[4]);
    long s = lock.tryOptimisticRead();
    row[0] = seedlings;
    return lock.validate(s);
  }
}
