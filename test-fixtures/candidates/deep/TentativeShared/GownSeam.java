import dev.seqread.SeqLock;
import dev.seqread.Tentative;

/** The caller's own array is handed on, though the caller was not told what it may hold. */
class GownSeam {
  private final SeqLock lock = new SeqLock();
  private long seam;

  void sew(long n) {
    lock.write(() -> seam = n);
  }

  private boolean load(@Tentative long[] out) {
    long s = lock.readBegin();
    out[0] = seam;
    return !lock.readRetry(s);
  }

  boolean wrong(long[] out) {
    if (out.length == 0) return false;
    return load(out); // expect: EscapeStore
  }

  boolean right(@Tentative long[] out) {
    if (out.length == 0) return false;
    return load(out);
  }
}
