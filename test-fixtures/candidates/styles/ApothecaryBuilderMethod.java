import java.util.concurrent.locks.StampedLock;

/**
 * An immutable value with a builder, and a wither that takes the place of a field under the lock.
 */
public class ApothecaryBuilderMethod {
  public static final class Potion {
    private final String name;
    private final int drops;

    private Potion(Builder b) {
      this.name = b.name;
      this.drops = b.drops;
    }

    public static Builder newBuilder() {
      return new Builder();
    }

    public Potion withDrops(int d) {
      return newBuilder().setName(name).setDrops(d).build();
    }

    public int drops() {
      return drops;
    }

    public static final class Builder {
      private String name = "";
      private int drops;

      public Builder setName(String name) {
        this.name = name;
        return this;
      }

      public Builder setDrops(int drops) {
        this.drops = drops;
        return this;
      }

      public Potion build() {
        return new Potion(this);
      }
    }
  }

  private final StampedLock lock = new StampedLock();
  private Potion potion = Potion.newBuilder().setName("sleep").setDrops(3).build();
  private int strength = 1;

  public Potion strong() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      Potion p = potion.withDrops(potion.drops() * strength);
      if (lock.validate(stamp)) {
        return p;
      }
    }
  }

  public void brew(int drops, int s) {
    long stamp = lock.writeLock();
    try {
      potion = potion.withDrops(drops);
      strength = s;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
