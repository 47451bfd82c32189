import dev.seqread.SeqLock;

/** A chain of records grows at its head, and each link holds a torn stamp. */
class MailboxLetters {
  record Link(long stamp, Link rest) {}

  private final SeqLock lock = new SeqLock();
  private final long[] stamps = new long[8];

  void post(int i, long stamp) {
    lock.write(() -> stamps[i & 7] = stamp);
  }

  Link wrong() {
    Link head = null;
    long s = lock.readBegin();
    for (long stamp : stamps) head = new Link(stamp, head);
    if (lock.readRetry(s)) return head; // expect: StaleUse
    return null;
  }

  Link right() {
    for (; ; ) {
      Link head = null;
      long s = lock.readBegin();
      for (long stamp : stamps) head = new Link(stamp, head);
      if (!lock.readRetry(s)) return head;
    }
  }
}
