import dev.seqread.SeqLock;

/** A local class's counter, run by the lock's loop, counts the seeds of all attempts. */
class PoppySeed {
  private final SeqLock lock = new SeqLock();
  private final int[] heads = new int[4];

  void sow(int n) {
    lock.write(() -> heads[0] = heads[1] = n);
  }

  int wrong() {
    class Sum {
      int seeds;
    }
    Sum sum = new Sum();
    lock.readBoolean(
        () -> {
          for (int head : heads) sum.seeds += head; // expect: StaleUse
          return true;
        });
    return sum.seeds;
  }

  int right() {
    class Sum {
      int seeds;
    }
    Sum sum = new Sum();
    lock.readBoolean(
        () -> {
          sum.seeds = 0;
          for (int head : heads) sum.seeds += head;
          return true;
        });
    return sum.seeds;
  }
}
