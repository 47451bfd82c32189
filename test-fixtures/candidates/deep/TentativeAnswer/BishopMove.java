import dev.seqread.SeqLock;
import dev.seqread.Tentative;

/** The copying method says how much it copied, whether the copy is consistent or not. */
class BishopMove {
  private final SeqLock lock = new SeqLock();
  private final int[] moves = new int[4];

  void play(int i, int m) {
    lock.write(() -> moves[i & 3] = m);
  }

  int wrong(@Tentative int[] out) {
    int n = Math.min(out.length, moves.length);
    long s = lock.readBegin(); // expect: NeverValidated
    for (int i = 0; i < n; i++) out[i] = moves[i];
    if (lock.readRetry(s)) Thread.onSpinWait();
    return n;
  }

  int right(@Tentative int[] out) {
    int n = Math.min(out.length, moves.length);
    long s;
    do {
      s = lock.readBegin();
      for (int i = 0; i < n; i++) out[i] = moves[i];
    } while (lock.readRetry(s));
    return n;
  }
}
