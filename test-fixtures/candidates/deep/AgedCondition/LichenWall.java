import dev.seqread.SeqCount;

/** What was true of the last round's digit is kept in a number, and asked in this round. */
class LichenWall {
  private final SeqCount count = new SeqCount();
  private int lichen;

  synchronized void spread(int n) {
    count.writeBegin();
    lichen = n;
    count.writeEnd();
  }

  int wrong(long digits) {
    long s = count.readBegin();
    int n = lichen;
    int last = 1;
    do {
      int digit = (int) (digits % 10);
      if (last == 0 && digit == 7) return n; // expect: EscapeReturn
      last = digit;
      digits /= 10;
    } while (digits != 0);
    return count.readRetry(s) ? -1 : n;
  }

  int right(long digits) {
    int n;
    long s;
    do {
      s = count.readBegin();
      n = lichen;
    } while (count.readRetry(s));
    int last = 1;
    do {
      int digit = (int) (digits % 10);
      if (last == 0 && digit == 7) return n;
      last = digit;
      digits /= 10;
    } while (digits != 0);
    return 0;
  }
}
