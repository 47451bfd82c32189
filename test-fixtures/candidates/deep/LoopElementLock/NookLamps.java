import dev.seqread.SeqLock;

/** Two counters run over the locks against each other, and meet only in the middle. */
class NookLamps {
  private final SeqLock[] locks = {new SeqLock(), new SeqLock(), new SeqLock()};
  private final int[] lamps = new int[3];

  void light(int lamp, int n) {
    int i = lamp % 3;
    locks[i].write(() -> lamps[i] = n);
  }

  int wrong() {
    int sum = 0;
    for (int i = 0, j = 2; i < 3; i++, j--) {
      long s = locks[i].tryReadBegin();
      if (s == 0) continue;
      int n = lamps[i];
      if (locks[j].validate(s)) sum += n; // expect: WrongStamp
    }
    return sum;
  }

  int right() {
    int sum = 0;
    for (int i = 0, j = 2; i < 3; i++, j--) {
      long s = locks[i].tryReadBegin();
      if (s == 0) continue;
      int n = lamps[i];
      if (locks[i].validate(s)) sum += n;
    }
    return sum;
  }
}
