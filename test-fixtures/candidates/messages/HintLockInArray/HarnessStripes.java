import dev.seqread.SeqLock;

/** One lock for each lane, in an array, over which a loop goes; the search leaves too early. */
final class HarnessStripes {
  private final SeqLock[] lanes = {new SeqLock(), new SeqLock(), new SeqLock()};
  private final long[] loads = new long[3];

  int firstOver(long limit) {
    for (int lane = 0; lane < 3; lane++) {
      long load;
      long s;
      do {
        s = lanes[lane].readBegin();
        load = loads[lane];
        if (load > limit) {
          return lane; // expect: EscapeReturn
        }
      } while (lanes[lane].readRetry(s));
    }
    return -1;
  }

  void load(int lane, long kilos) {
    long w = lanes[lane].writeLock();
    try {
      loads[lane] += kilos;
    } finally {
      lanes[lane].unlockWrite(w);
    }
  }
}
