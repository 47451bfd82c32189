import dev.seqread.SeqLock;

/** Once the conversion has failed it fails for ever, since nothing begins anew. */
class OarLock {
  private final SeqLock lock = new SeqLock();
  private int oars;

  void add(int n) {
    lock.write(() -> oars += n);
  }

  int wrong() {
    long s = lock.readBegin();
    long w;
    int n;
    do {
      n = oars;
      w = lock.tryConvertToWriteLock(s); // expect: WrongStamp
    } while (w == 0);
    oars = n + 1;
    lock.unlockWrite(w);
    return n;
  }

  int right() {
    long w;
    int n;
    do {
      long s = lock.readBegin();
      n = oars;
      w = lock.tryConvertToWriteLock(s);
    } while (w == 0);
    oars = n + 1;
    lock.unlockWrite(w);
    return n;
  }
}
