import dev.seqread.SeqLock;

/** Plain getters, one behind the other, of public classes that somebody might extend. */
public class OrganPipe {
  private boolean open;
  private Stop stop = new Stop();

  public boolean isOpen() {
    return open;
  }

  public Stop getStop() {
    return stop;
  }

  /** A stop of the organ. */
  public static class Stop {
    private int feet = 8;

    public int getFeet() {
      return feet;
    }
  }

  static final class Rank {
    private final SeqLock lock = new SeqLock();
    private OrganPipe lowest = new OrganPipe();

    int feet() {
      while (true) {
        long s = lock.readBegin();
        int feet = lowest.isOpen() ? lowest.getStop().getFeet() : 0;
        if (lock.validate(s)) {
          return feet;
        }
      }
    }

    int feetIfOpen() {
      while (true) {
        long s = lock.readBegin();
        if (!lowest.isOpen()) {
          return 0; // expect: EscapeReturn
        }
        int feet = lowest.getStop().getFeet();
        if (lock.validate(s)) {
          return feet;
        }
      }
    }

    void replace(OrganPipe with) {
      lock.write(() -> lowest = with);
    }
  }
}
