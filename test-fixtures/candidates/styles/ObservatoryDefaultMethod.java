import dev.seqread.SeqLock;

/** An interface with a default method on top of getters, which are read in one section. */
public class ObservatoryDefaultMethod {
  interface Star {
    double mass();

    double radius();

    default double density() {
      double r = radius();
      return r == 0 ? 0 : mass() / (r * r * r);
    }
  }

  record Dwarf(double mass, double radius) implements Star {}

  static final class Giant implements Star {
    private final double mass;

    Giant(double mass) {
      this.mass = mass;
    }

    @Override
    public double mass() {
      return mass;
    }

    @Override
    public double radius() {
      return Math.cbrt(mass) * 100;
    }
  }

  private final SeqLock lock = new SeqLock();
  private Star star = new Dwarf(1, 1);
  private double lens = 1;

  public double seen() {
    while (true) {
      long s = lock.readBegin();
      double d = star.density() * lens;
      if (lock.validate(s)) {
        return d;
      }
    }
  }

  public void look(double mass, double l) {
    lock.write(
        () -> {
          star = mass > 10 ? new Giant(mass) : new Dwarf(mass, 1);
          lens = l;
        });
  }
}
