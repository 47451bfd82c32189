import java.util.concurrent.locks.StampedLock;

/** A bean with setters is made and filled in each attempt, and leaves when it is consistent. */
public class PlanetDtoSetters {
  public static class PlanetDto {
    private String name;
    private double mass;
    private int moons;

    public void setName(String name) {
      this.name = name;
    }

    public void setMass(double mass) {
      this.mass = mass;
    }

    public void setMoons(int moons) {
      this.moons = moons;
    }

    public String getName() {
      return name;
    }

    public double getMass() {
      return mass;
    }

    public int getMoons() {
      return moons;
    }
  }

  private final StampedLock lock = new StampedLock();
  private final String name;
  private double mass;
  private int moons;

  public PlanetDtoSetters(String name) {
    this.name = name;
  }

  public PlanetDto toDto() {
    PlanetDto dto;
    long stamp;
    do {
      stamp = lock.tryOptimisticRead();
      dto = new PlanetDto();
      dto.setName(name);
      dto.setMass(mass);
      dto.setMoons(moons);
    } while (!lock.validate(stamp));
    return dto;
  }

  public void capture(double m) {
    long stamp = lock.writeLock();
    try {
      mass += m;
      moons++;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
