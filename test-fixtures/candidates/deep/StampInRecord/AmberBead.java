import dev.seqread.SeqCount;

/** The helper that begins puts the stamp into a ticket that its caller has made. */
class AmberBead {
  private static final class Ticket {
    long stamp;
  }

  private final SeqCount count = new SeqCount();
  private int beads;

  synchronized void thread(int n) {
    count.writeBegin();
    beads = n;
    count.writeEnd();
  }

  private void begin(Ticket ticket) {
    ticket.stamp = count.readBegin();
  }

  int wrong() {
    Ticket ticket = new Ticket();
    begin(ticket);
    int n = beads;
    if (count.readRetry(ticket.stamp)) return n; // expect: StaleUse
    return n;
  }

  int right() {
    Ticket ticket = new Ticket();
    int n;
    do {
      begin(ticket);
      n = beads;
    } while (count.readRetry(ticket.stamp));
    return n;
  }
}
