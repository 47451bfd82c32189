import dev.seqread.SeqLock;

/** Either slot is written in an attempt, never both; the other may be an earlier attempt's. */
class CauldronBrew {
  private final SeqLock lock = new SeqLock();
  private int hot;
  private int cold;

  void stir(int h, int c) {
    lock.write(
        () -> {
          hot = h;
          cold = c;
        });
  }

  int[] wrong() {
    int[] out = new int[2];
    lock.readInt(() -> hot > 50 ? (out[0] = hot) : (out[1] = cold)); // expect: StaleUse
    return out;
  }

  int[] right() {
    int[] out = new int[2];
    lock.readInt(() -> (out[0] = hot) + (out[1] = cold));
    return out;
  }
}
