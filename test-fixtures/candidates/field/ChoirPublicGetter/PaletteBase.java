import java.util.concurrent.locks.StampedLock;

/** A generic public base class with a getter, called on a tentative reference. */
public abstract class PaletteBase<C> {
  private C colour;

  protected PaletteBase(C colour) {
    this.colour = colour;
  }

  public C getColour() {
    return colour;
  }

  /** A palette of named colours. */
  public static class Named extends PaletteBase<String> {
    public Named(String name) {
      super(name);
    }
  }

  static class Easel {
    private final StampedLock lock = new StampedLock();
    private Named palette = new Named("ochre");

    String colour() {
      String c;
      long stamp = lock.tryOptimisticRead();
      c = palette.getColour();
      if (!lock.validate(stamp)) {
        stamp = lock.readLock();
        try {
          c = palette.getColour();
        } finally {
          lock.unlockRead(stamp);
        }
      }
      return c;
    }

    void paint(Named with) {
      long stamp = lock.writeLock();
      try {
        palette = with;
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }
}
