import dev.seqread.SeqLock;

/** Whichever of the fresh arrays it is, both attempts fill it; the twin may get a shared one. */
final class BarrelSizes {
  private final SeqLock lock = new SeqLock();
  private final long[] common = new long[2];
  private long ale;
  private long mead;

  long[] barrels(int size) {
    long[] out;
    switch (size) {
      case 0:
        out = new long[2];
        break;
      case 1:
        out = new long[20];
        break;
      default:
        out = new long[] {1, 2, 3};
    }
    long s;
    do {
      s = lock.readBegin();
      out[0] = ale;
      out[1] = mead;
    } while (lock.readRetry(s));
    return out;
  }

  long ale(boolean own) {
    long[] out = own ? new long[2] : common;
    long s;
    do {
      s = lock.readBegin();
      out[0] = ale; // expect: EscapeStore
    } while (lock.readRetry(s));
    return 0;
  }

  void brew(long a, long m) {
    lock.write(
        () -> {
          ale = a;
          mead = m;
        });
  }
}
