import dev.seqread.SeqLock;

/** A compound assignment of a string runs the mark's own toString, which tells the world. */
class PotteryStamp {
  static final class Mark {
    static int last;
    private final int year;

    Mark(int year) {
      this.year = year;
    }

    @Override
    public String toString() {
      last = year;
      return "y" + year;
    }
  }

  private final SeqLock lock = new SeqLock();
  private int year;

  void turn(int y) {
    lock.write(() -> year = y);
  }

  String name() {
    String name = "pot ";
    long s = lock.readBegin();
    name += new Mark(year); // expect: EscapeArgument
    return lock.validate(s) ? name : "";
  }

  String quiet() {
    long s = lock.readBegin();
    Mark mark = new Mark(year);
    return lock.validate(s) ? "pot " + mark : "";
  }
}
