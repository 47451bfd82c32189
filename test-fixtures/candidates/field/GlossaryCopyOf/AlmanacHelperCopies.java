import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.List;

/** A helper makes the immutable list that a writer assigns; the other list is changed in place. */
final class AlmanacHelperCopies {
  private final SeqLock lock = new SeqLock();
  private final List<Integer> tides = new ArrayList<>();
  private List<Integer> moons = List.of();

  boolean isMoon(int day) {
    while (true) {
      long s = lock.readBegin();
      boolean is = moons.contains(day);
      if (lock.validate(s)) {
        return is;
      }
    }
  }

  boolean isTide(int day) {
    while (true) {
      long s = lock.readBegin();
      boolean is = tides.contains(day); // expect: HazardCall
      if (lock.validate(s)) {
        return is;
      }
    }
  }

  void print(int year) {
    List<Integer> next = everyNinth(year);
    lock.write(
        () -> {
          moons = next;
          tides.add(year);
        });
  }

  private static List<Integer> everyNinth(int from) {
    List<Integer> days = new ArrayList<>();
    for (int d = from; d < from + 365; d += 9) {
      days.add(d);
    }
    return List.copyOf(days);
  }
}
