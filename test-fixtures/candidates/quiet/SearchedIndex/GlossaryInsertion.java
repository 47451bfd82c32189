import dev.seqread.SeqLock;
import java.util.Arrays;

/** The point of insertion is a place of the array where it is below the length. */
final class GlossaryInsertion {
  private final SeqLock lock = new SeqLock();
  private String[] words = {"ash", "elm"};

  String atOrAfter(String word) {
    while (true) {
      long s = lock.readBegin();
      String[] w = words;
      int i = Arrays.binarySearch(w, 0, w.length, word);
      if (i < 0) {
        i = -i - 1;
      }
      String found = i < w.length ? w[i] : null;
      if (lock.validate(s)) {
        return found;
      }
    }
  }

  String after(String word) {
    while (true) {
      long s = lock.readBegin();
      String[] w = words;
      int i = Arrays.binarySearch(w, word);
      String found = i >= 0 ? w[i + 1] : null; // expect: HazardIndex
      if (lock.validate(s)) {
        return found;
      }
    }
  }

  void print(String... all) {
    String[] own = all.clone();
    Arrays.sort(own);
    lock.write(() -> words = own);
  }
}
