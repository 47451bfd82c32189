import dev.seqread.SeqLock;

/** A reader that finds the cache empty fills it under the write lock, and goes round once more. */
public final class TrumpetWriterInsideReader {
  private final SeqLock lock = new SeqLock();
  private final double[] partials = new double[6];
  private boolean tuned;
  private double base = 58.27;

  public double partial(int n) {
    while (true) {
      long s = lock.readBegin();
      if (!tuned) {
        long w = lock.writeLock();
        try {
          if (!tuned) {
            for (int i = 0; i < partials.length; i++) {
              partials[i] = base * (i + 1);
            }
            tuned = true;
          }
        } finally {
          lock.unlockWrite(w);
        }
        continue;
      }
      double p = partials[n];
      if (!lock.readRetry(s)) {
        return p;
      }
    }
  }

  public void retune(double b) {
    long w = lock.writeLock();
    try {
      base = b;
      tuned = false;
    } finally {
      lock.unlockWrite(w);
    }
  }
}
