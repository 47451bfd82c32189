import dev.seqread.SeqLock;

/** The handler takes one of the two exceptions that the variable may hold. */
class AlderBark {
  private final SeqLock lock = new SeqLock();
  private int rings;

  void grow() {
    lock.write(() -> rings++);
  }

  int wrong(boolean strict) {
    RuntimeException e =
        strict ? new IllegalArgumentException() : new IllegalStateException("young");
    for (; ; ) {
      long s = lock.readBegin();
      int r = rings;
      try {
        if (r < 0) throw e; // expect: EscapeThrow
      } catch (IllegalStateException young) {
        r = 0;
      }
      if (lock.validate(s)) return r;
    }
  }

  int right() {
    RuntimeException e = new IllegalStateException("young");
    for (; ; ) {
      long s = lock.readBegin();
      int r = rings;
      try {
        if (r < 0) throw e; // allow: EscapeThrow
      } catch (RuntimeException young) {
        r = 0;
      }
      if (lock.validate(s)) return r;
    }
  }
}
