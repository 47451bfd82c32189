import dev.seqread.SeqLock;

/** The lock comes from an interface each time, and the only class behind it is a record. */
final class SafeOfRecord {
  private interface Safe {
    SeqLock lock();

    long[] coins();
  }

  private record IronSafe(SeqLock lock, long[] coins) implements Safe {}

  private final Safe safe = new IronSafe(new SeqLock(), new long[2]);

  long coins(int at) {
    long c;
    long s;
    do {
      s = safe.lock().readBegin();
      c = safe.coins()[at];
    } while (safe.lock().readRetry(s));
    return c;
  }

  boolean poor() {
    while (true) {
      long s = safe.lock().readBegin();
      if (safe.coins()[0] == 0) {
        return true; // expect: EscapeReturn
      }
      if (safe.lock().validate(s)) {
        return false;
      }
    }
  }

  void put(int at, long n) {
    safe.lock().write(() -> safe.coins()[at] += n);
  }
}
