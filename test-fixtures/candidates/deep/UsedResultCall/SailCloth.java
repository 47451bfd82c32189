import dev.seqread.SeqLock;

/** Whether the unknown source is asked depends on a torn number, and its answer is used. */
class SailCloth {
  interface Source {
    int next(int n);
  }

  private final SeqLock lock = new SeqLock();
  private int wind;

  void blow(int n) {
    lock.write(() -> wind = n);
  }

  int wrong(Source source) {
    for (; ; ) {
      long s = lock.readBegin();
      int reefs = wind > 7 ? source.next(2) : 0; // expect: EscapeArgument
      if (!lock.readRetry(s)) return reefs;
    }
  }

  int right(Source source) {
    for (; ; ) {
      long s = lock.readBegin();
      boolean strong = wind > 7;
      if (!lock.readRetry(s)) return strong ? source.next(2) : 0;
    }
  }
}
