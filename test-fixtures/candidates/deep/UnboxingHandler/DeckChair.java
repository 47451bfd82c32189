import dev.seqread.SeqCount;

/** Counting a torn box up unboxes it, and what the handler then sets is a sign of it. */
class DeckChair {
  private final SeqCount count = new SeqCount();
  private Long chairs = 0L;

  synchronized void set(Long n) {
    count.writeBegin();
    chairs = n;
    count.writeEnd();
  }

  long wrong() {
    boolean empty = false;
    long sum = 1;
    long s;
    do {
      s = count.readBegin();
      try {
        sum = 1 + chairs;
      } catch (NullPointerException e) {
        empty = true;
        break;
      }
    } while (count.readRetry(s));
    return empty ? -1 : sum; // expect: EscapeReturn
  }

  long right() {
    boolean empty;
    long sum = 1;
    long s;
    do {
      empty = false;
      s = count.readBegin();
      try {
        sum = 1 + chairs;
      } catch (NullPointerException e) {
        empty = true;
      }
    } while (count.readRetry(s));
    return empty ? -1 : sum;
  }
}
