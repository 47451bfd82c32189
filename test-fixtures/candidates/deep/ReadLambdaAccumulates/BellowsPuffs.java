import dev.seqread.SeqCount;
import dev.seqread.SeqRead;
import java.util.function.IntSupplier;

/** A marked wrapper runs the lambda until it is consistent; the sum is of all its runs. */
class BellowsPuffs {
  private final SeqCount count = new SeqCount();
  private int puffs;

  synchronized void press() {
    count.writeBegin();
    puffs++;
    count.writeEnd();
  }

  private int steady(@SeqRead IntSupplier body) {
    long s;
    int n;
    do {
      s = count.readBegin();
      n = body.getAsInt();
    } while (count.readRetry(s));
    return n;
  }

  int wrong() {
    int[] sum = new int[1];
    steady(
        () -> {
          sum[0] += puffs; // expect: StaleUse
          return 0;
        });
    return sum[0];
  }

  int right() {
    int[] sum = new int[1];
    sum[0] += steady(() -> puffs);
    return sum[0];
  }
}
