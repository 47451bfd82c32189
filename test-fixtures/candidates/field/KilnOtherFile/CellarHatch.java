import dev.seqread.SeqLock;

/** A thin hatch over a SeqLock; belongs to CellarOtherFile.java. */
class CellarHatch {
  private final SeqLock lock;

  CellarHatch(SeqLock lock) {
    this.lock = lock;
  }

  final long look() {
    return lock.readBegin();
  }

  final boolean moved(long since) {
    return lock.readRetry(since);
  }

  final void move(Runnable what) {
    long w = lock.writeLock();
    try {
      what.run();
    } finally {
      lock.unlockWrite(w);
    }
  }
}
