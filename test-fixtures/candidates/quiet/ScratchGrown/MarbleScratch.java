import dev.seqread.SeqLock;
import java.util.Arrays;

/**
 * What is returned of the scratch array is what this attempt filled; the twin returns all of it.
 */
final class MarbleScratch {
  private final SeqLock lock = new SeqLock();
  private double[] veins = new double[2];

  private static double[] atLeast(int n, double[] a) {
    return a.length >= n ? a : new double[n];
  }

  double[] veins() {
    double[] scratch = new double[16];
    int n;
    long s;
    do {
      s = lock.readBegin();
      double[] v = veins;
      n = v.length;
      scratch = atLeast(n, scratch);
      System.arraycopy(v, 0, scratch, 0, n);
    } while (lock.readRetry(s));
    return Arrays.copyOf(scratch, n);
  }

  double[] allVeins() {
    double[] scratch = new double[16];
    long s;
    do {
      s = lock.readBegin();
      double[] v = veins;
      int n = v.length;
      if (n > scratch.length) {
        scratch = new double[n];
      }
      System.arraycopy(v, 0, scratch, 0, n);
    } while (lock.readRetry(s));
    return scratch; // expect: StaleUse
  }

  void split() {
    long w = lock.writeLock();
    try {
      veins = Arrays.copyOf(veins, 2 * veins.length);
    } finally {
      lock.unlockWrite(w);
    }
  }
}
