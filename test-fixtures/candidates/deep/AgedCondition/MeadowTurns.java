import dev.seqread.SeqLock;

/** The flag was set for the last value of {@code turn}, and is tested together with the next. */
class MeadowTurns {
  private final SeqLock lock = new SeqLock();
  private long grass;

  void grow(long g) {
    lock.write(() -> grass = g);
  }

  long leaks(int turns) {
    long s = lock.readBegin();
    long seen = grass;
    int turn = turns;
    boolean even = false;
    while (turn > 0) {
      turn--;
      if (even && turn % 2 != 0) return seen; // expect: EscapeReturn
      even = turn % 2 == 0;
    }
    return lock.validate(s) ? seen : -1;
  }

  long asks(int turns) {
    long s = lock.readBegin();
    long seen = grass;
    int turn = turns;
    boolean even = false;
    while (turn > 0) {
      turn--;
      if (even && turn % 2 != 0) break;
      even = turn % 2 == 0;
    }
    return lock.validate(s) ? seen : -1;
  }
}
