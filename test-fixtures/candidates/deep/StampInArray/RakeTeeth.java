import dev.seqread.SeqLock;

/** The second element's stamp answers for what was read before it was made. */
class RakeTeeth {
  private final SeqLock lock = new SeqLock();
  private int teeth;
  private int bent;

  void use(int t, int b) {
    lock.write(
        () -> {
          teeth = t;
          bent = b;
        });
  }

  int wrong() {
    long[] stamps = new long[2];
    stamps[0] = lock.readBegin();
    int t = teeth;
    stamps[1] = lock.readBegin();
    int b = bent;
    if (lock.readRetry(stamps[1])) return -1;
    return t - b; // expect: EscapeReturn
  }

  int right() {
    long[] stamps = new long[2];
    stamps[0] = lock.readBegin();
    int t = teeth;
    stamps[1] = lock.readBegin();
    int b = bent;
    if (lock.readRetry(stamps[0]) || lock.readRetry(stamps[1])) return -1;
    return t - b;
  }
}
