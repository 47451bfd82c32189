import dev.seqread.SeqLock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The runtime's loop catches what a torn collection throws; it can't end a look-up without an end.
 */
class KennelRuntimeLoop {
  private final SeqLock lock = new SeqLock();
  private final Map<Long, String> dogs = new HashMap<>();
  private final Set<String> leashed = new HashSet<>();

  String dog(long tag) {
    return lock.read(() -> dogs.get(tag)); // expect: HazardCall
  }

  boolean isLeashed(String dog) {
    long s = lock.readLock();
    try {
      return leashed.contains(dog);
    } finally {
      lock.unlockRead(s);
    }
  }

  void leash(long tag, String dog) {
    lock.write(
        () -> {
          dogs.put(tag, dog);
          leashed.add(dog);
        });
  }
}
