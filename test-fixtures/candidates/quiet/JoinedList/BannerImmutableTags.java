import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** The list of colours is immutable and replaced; the list of crests is changed where it is. */
final class BannerImmutableTags {
  private final StampedLock lock = new StampedLock();
  private final List<String> crests = new ArrayList<>();
  private List<String> colours = List.of("red");

  String colours() {
    String text = null;
    long stamp = lock.tryOptimisticRead();
    text = String.join("-", colours);
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        text = String.join("-", colours);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return text;
  }

  String crests() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      String text = String.join("-", crests); // expect: HazardCall
      if (lock.validate(stamp)) {
        return text;
      }
    }
  }

  void sew(String colour, String crest) {
    long stamp = lock.writeLock();
    try {
      colours = List.of(colour);
      crests.add(crest);
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
