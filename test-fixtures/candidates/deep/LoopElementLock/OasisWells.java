import dev.seqread.SeqLock;

/** The counter has moved to the next well before the stamp of this one is asked for. */
class OasisWells {
  private final SeqLock[] locks = {new SeqLock(), new SeqLock(), new SeqLock(), new SeqLock()};
  private final long[] water = new long[4];

  void rain(int well, long mm) {
    int i = well & 3;
    locks[i].write(() -> water[i] = mm);
  }

  long wrong() {
    long sum = 0;
    int i = 0;
    while (i < 3) {
      long s = locks[i].readBegin();
      long w = water[i++];
      if (!locks[i].readRetry(s)) sum += w; // expect: WrongStamp
    }
    return sum;
  }

  long right() {
    long sum = 0;
    int i = 0;
    while (i < 3) {
      long s = locks[i].readBegin();
      long w = water[i];
      if (locks[i].readRetry(s)) continue;
      sum += w;
      i++;
    }
    return sum;
  }
}
