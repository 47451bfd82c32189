import dev.seqread.SeqLock;
import java.util.Arrays;

/** A helper makes room in the array of the attempt whenever it is full. */
final class SieveKeptWords {
  private final SeqLock lock = new SeqLock();
  private String[] words = {"oak"};
  private int size = 1;

  private static String[] withRoom(String[] a, int n) {
    return n < a.length ? a : Arrays.copyOf(a, 2 * n + 1);
  }

  String[] shorterThan(int limit) {
    while (true) {
      long s = lock.readBegin();
      String[] kept = new String[2];
      int n = 0;
      for (String w : words) {
        if (w.length() < limit) {
          kept = withRoom(kept, n);
          kept[n] = w;
          n++;
        }
      }
      if (lock.validate(s)) {
        return Arrays.copyOf(kept, n);
      }
    }
  }

  String[] empty() {
    while (true) {
      long s = lock.readBegin();
      String[] all = new String[size]; // expect: HazardSize
      if (lock.validate(s)) {
        return all;
      }
    }
  }

  void sow(String... all) {
    String[] own = all.clone();
    lock.write(
        () -> {
          words = own;
          size = own.length;
        });
  }
}
