import dev.seqread.SeqLock;

/** Each constant of an enum has a body of its own, and one of the second enum's bodies writes. */
final class PulleyAbstractOp {
  enum Gear {
    LOW {
      @Override
      long pull(long rope) {
        return rope / 2;
      }
    },
    HIGH {
      @Override
      long pull(long rope) {
        return rope * 2;
      }
    };

    abstract long pull(long rope);
  }

  enum Winch {
    SLOW;

    long last;

    long pull(long rope) {
      last = rope;
      return rope;
    }
  }

  private final SeqLock lock = new SeqLock();
  private long rope;

  long lift(Gear gear) {
    while (true) {
      long s = lock.readBegin();
      long r = gear.pull(rope);
      if (!lock.readRetry(s)) {
        return r;
      }
    }
  }

  long winch() {
    while (true) {
      long s = lock.readBegin();
      long r = Winch.SLOW.pull(rope); // expect: EscapeArgument
      if (!lock.readRetry(s)) {
        return r;
      }
    }
  }

  void haul(long by) {
    lock.write(() -> rope += by);
  }
}
