import dev.seqread.SeqLock;
import java.util.Arrays;
import java.util.List;

/** The filter reads the field, so the number of what passed it depends on the section. */
class FennelSeed {
  private final SeqLock lock = new SeqLock();
  private int least;

  void sift(int n) {
    lock.write(() -> least = n);
  }

  long wrong(int... seeds) {
    int[] own = seeds.clone();
    long s = lock.readBegin();
    long n = Arrays.stream(own).filter(seed -> seed >= least).count();
    if (own.length == 0) return 0;
    return n; // expect: EscapeReturn
  }

  boolean wrongMatch() {
    List<Integer> own = List.of(1, 2, 3);
    long s = lock.readBegin();
    boolean any = own.stream().anyMatch(seed -> seed > least);
    return any; // expect: EscapeReturn
  }

  long right(int... seeds) {
    int[] own = seeds.clone();
    long s = lock.readBegin();
    long n = Arrays.stream(own).filter(seed -> seed >= least).count();
    return lock.validate(s) ? n : -1;
  }
}
