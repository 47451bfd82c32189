import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** A list is made at the first drum that is wanted, in a loop, and returned unasked. */
class KettledrumSkin {
  private final StampedLock lock = new StampedLock();
  private final int[] skins = new int[4];

  void tighten() {
    long w = lock.writeLock();
    for (int i = 0; i < skins.length; i++) skins[i]++;
    lock.unlockWrite(w);
  }

  List<Integer> wrong(int wanted) {
    List<Integer> list = null;
    long s = lock.tryOptimisticRead();
    for (int i = 0; i < 4; i++) {
      if ((wanted >> i & 1) == 0) continue;
      if (list == null) list = new ArrayList<>();
      list.add(skins[i]);
    }
    return list == null ? List.of() : list; // expect: EscapeReturn
  }

  List<Integer> right(int wanted) {
    List<Integer> list = null;
    long s = lock.tryOptimisticRead();
    for (int i = 0; i < 4; i++) {
      if ((wanted >> i & 1) == 0) continue;
      if (list == null) list = new ArrayList<>();
      list.add(skins[i]);
    }
    return list == null || !lock.validate(s) ? List.of() : list;
  }
}
