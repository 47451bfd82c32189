import dev.seqread.SeqCount;

/** A loop fills as many slots as there are berries, and the rest is of another attempt. */
class HollyWreath {
  private final SeqCount count = new SeqCount();
  private final int[] berries = new int[5];

  synchronized void bind(int n) {
    count.writeBegin();
    for (int i = 0; i < berries.length; i++) berries[i] = n - i;
    count.writeEnd();
  }

  int[] wrong() {
    int[] red = new int[5];
    long s;
    do {
      s = count.readBegin();
      for (int i = 0; i < 5; i++) {
        if (berries[i] <= 0) break;
        red[i] = berries[i];
      }
    } while (count.readRetry(s));
    return red; // expect: StaleUse
  }

  int[] right() {
    int[] red = new int[5];
    long s;
    do {
      s = count.readBegin();
      for (int i = 0; i < 5; i++) red[i] = Math.max(0, berries[i]);
    } while (count.readRetry(s));
    return red;
  }
}
