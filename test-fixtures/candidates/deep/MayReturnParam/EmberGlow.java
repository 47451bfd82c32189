import dev.seqread.SeqLock;

/** A recursive helper gives back its argument at the end of its ways, or a copy. */
class EmberGlow {
  private final SeqLock lock = new SeqLock();
  private double glow;

  void fan(double g) {
    lock.write(() -> glow = g);
  }

  private static double[] deep(double[] a, int depth) {
    if (depth > 9) return a.clone();
    return depth == 0 ? a : deep(a, depth - 1);
  }

  double[] wrong(int depth) {
    double[] a = new double[1];
    double[] b = deep(a, depth);
    long s = lock.readBegin();
    a[0] = glow;
    return b; // expect: EscapeReturn
  }

  double[] right(int depth) {
    double[] a = new double[1];
    double[] b = deep(a, depth).clone();
    long s = lock.readBegin();
    a[0] = glow;
    return lock.validate(s) ? a : b;
  }
}
