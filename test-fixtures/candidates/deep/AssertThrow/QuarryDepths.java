import dev.seqread.SeqCount;

/** An assertion inside the copying loop compares two elements of which one may be torn. */
class QuarryDepths {
  private final SeqCount count = new SeqCount();
  private final int[] depths = new int[6];

  synchronized void dig() {
    count.writeBegin();
    for (int i = 0; i < depths.length; i++) depths[i]++;
    count.writeEnd();
  }

  int deepest() {
    long stamp;
    int max;
    do {
      stamp = count.readBegin();
      max = 0;
      for (int depth : depths) {
        assert depth >= max; // expect: EscapeThrow
        max = depth;
      }
    } while (count.readRetry(stamp));
    return max;
  }

  int deepestChecked() {
    long stamp;
    int max;
    do {
      stamp = count.readBegin();
      max = 0;
      for (int depth : depths) max = Math.max(max, depth);
    } while (count.readRetry(stamp));
    assert max >= 0 : max;
    return max;
  }
}
