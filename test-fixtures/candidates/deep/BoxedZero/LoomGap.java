import dev.seqread.SeqLock;

/** A boxed zero is not null, so the early return is reached always. */
class LoomGap {
  private final SeqLock lock = new SeqLock();
  private int thread;

  void wind(int t) {
    lock.write(() -> thread = t);
  }

  int leaks() {
    Integer gap = 0;
    long s = lock.readBegin();
    int t = thread;
    if (gap != null) {
      return t + gap; // expect: EscapeReturn
    }
    return lock.validate(s) ? t : 0;
  }

  int dead() {
    Integer gap = 0;
    long s = lock.readBegin();
    int t = thread;
    if (gap == null) {
      return t;
    }
    return lock.validate(s) ? t : 0;
  }
}
