import dev.seqread.SeqLock;
import java.util.ArrayList;
import java.util.List;

/** The row lies in the list already when torn numbers come into it. */
class CarpetWeave {
  private final SeqLock lock = new SeqLock();
  private int warp;
  private int weft;

  void weave(int a, int b) {
    lock.write(
        () -> {
          warp = a;
          weft = b;
        });
  }

  List<int[]> wrong() {
    List<int[]> rows = new ArrayList<>();
    int[] row = new int[2];
    rows.add(row);
    long s = lock.readBegin();
    row[0] = warp;
    row[1] = weft;
    return rows; // expect: EscapeReturn
  }

  List<int[]> right() {
    List<int[]> rows = new ArrayList<>();
    int[] row = new int[2];
    rows.add(row);
    long s;
    do {
      s = lock.readBegin();
      row[0] = warp;
      row[1] = weft;
    } while (lock.readRetry(s));
    return rows;
  }
}
