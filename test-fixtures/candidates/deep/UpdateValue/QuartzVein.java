import dev.seqread.SeqLock;

/** The value of a compound assignment is a read of the field as well. */
class QuartzVein {
  private final SeqLock lock = new SeqLock();
  long mined;
  private long depth;

  void dig(long d) {
    lock.write(() -> depth = d);
  }

  long wrong(long load) {
    long s = lock.readBegin();
    long all = mined += load; // allow: SectionEffect
    return all; // expect: EscapeReturn
  }

  long right(long load) {
    long w = lock.writeLock();
    long all = mined += load;
    lock.unlockWrite(w);
    return all;
  }
}
