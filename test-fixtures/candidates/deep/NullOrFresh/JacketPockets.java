import dev.seqread.SeqLock;

/** The helper gives null or an array of torn numbers, which a test for null does not make whole. */
class JacketPockets {
  private final SeqLock lock = new SeqLock();
  private int left;
  private int right;

  void put(int l, int r) {
    lock.write(
        () -> {
          left = l;
          right = r;
        });
  }

  private int[] both(boolean wanted) {
    return wanted ? new int[] {left, right} : null;
  }

  int[] early(boolean wanted) {
    long s = lock.readBegin();
    int[] pockets = both(wanted);
    if (pockets != null) return pockets; // expect: EscapeReturn
    return new int[0];
  }

  int[] late(boolean wanted) {
    long s = lock.readBegin();
    int[] pockets = both(wanted);
    if (!lock.validate(s)) return null;
    if (pockets != null) return pockets;
    return new int[0];
  }
}
