import java.util.concurrent.locks.StampedLock;

/** A builder that lives through both ways of reading has each of its parts set on both. */
class FerryTicketSteps {
  public static class Ticket {
    private long fare;
    private long seat;

    public Ticket fare(long f) {
      this.fare = f;
      return this;
    }

    public Ticket seat(long s) {
      this.seat = s;
      return this;
    }

    public long[] print() {
      return new long[] {fare, seat};
    }
  }

  private final StampedLock lock = new StampedLock();
  private final Ticket sample = new Ticket();
  private long fare;

  long[] ticket(long seat) {
    Ticket t = new Ticket().seat(seat);
    long stamp = lock.tryOptimisticRead();
    t.fare(fare);
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        t.fare(fare);
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return t.print();
  }

  boolean sample() {
    long stamp = lock.tryOptimisticRead();
    sample.fare(fare); // expect: EscapeArgument
    return lock.validate(stamp);
  }

  void raise(long by) {
    long stamp = lock.writeLock();
    try {
      fare += by;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
