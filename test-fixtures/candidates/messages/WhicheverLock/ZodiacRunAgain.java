import dev.seqread.SeqBegin;
import dev.seqread.SeqRead;
import dev.seqread.SeqRetry;
import java.lang.invoke.VarHandle;
import java.util.function.LongSupplier;

/** The section is run once more when it is over, and that result may be returned. */
class ZodiacRunAgain {
  private volatile int turn;

  @SeqBegin
  int begin() {
    int t;
    while (((t = turn) & 1) != 0) {
      Thread.onSpinWait();
    }
    return t;
  }

  @SeqRetry
  boolean again(int since) {
    VarHandle.loadLoadFence();
    return turn != since;
  }

  long read(@SeqRead LongSupplier sign) {
    long v;
    int t;
    do {
      t = begin();
      v = sign.getAsLong();
    } while (again(t));
    return v;
  }

  long readLast(@SeqRead LongSupplier sign) {
    long v;
    int t;
    do {
      t = begin();
      v = sign.getAsLong();
    } while (again(t));
    return Math.max(v, sign.getAsLong()); // expect: UnguardedRead
  }
}
