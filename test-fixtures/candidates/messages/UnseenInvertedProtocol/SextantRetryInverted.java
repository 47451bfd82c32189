import dev.seqread.SeqBegin;
import dev.seqread.SeqRetry;
import java.lang.invoke.VarHandle;

/** A method that is marked as a retry answers true when nothing has moved. */
class SextantRetryInverted {
  private volatile int moves;

  @SeqBegin
  int sight() {
    int m = moves;
    while ((m & 1) != 0) {
      Thread.onSpinWait();
      m = moves;
    }
    return m;
  }

  @SeqRetry // expect: BadDeclaration
  boolean moved(int since) {
    VarHandle.loadLoadFence();
    return moves == since;
  }
}
