import dev.seqread.SeqLock;

/** A queue of one's own appends at its tail; the twin hangs the fresh wagon to a shared one. */
final class TrainCoupled {
  static final class Wagon {
    long freight;
    Wagon next;
  }

  static final class Train {
    private Wagon first;
    private Wagon last;

    void couple(long freight) {
      Wagon w = new Wagon();
      w.freight = freight;
      if (last == null) {
        first = w;
      } else {
        last.next = w;
      }
      last = w;
    }
  }

  private final SeqLock lock = new SeqLock();
  private final Wagon engine = new Wagon();
  private long coal;

  Wagon wagons() {
    while (true) {
      long s = lock.readBegin();
      Train t = new Train();
      t.couple(coal);
      t.couple(2 * coal);
      if (lock.validate(s)) {
        return t.first;
      }
    }
  }

  void coupleToEngine() {
    long s;
    do {
      s = lock.readBegin();
      Wagon w = new Wagon();
      w.freight = coal;
      engine.next = w; // expect: EscapeStore
    } while (lock.readRetry(s));
  }

  void load(long c) {
    lock.write(() -> coal += c);
  }
}
