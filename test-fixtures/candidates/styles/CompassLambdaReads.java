import dev.seqread.SeqGuarded;
import dev.seqread.SeqLock;

/** The runtime's loop in all of its flavours, and writes as lambdas. */
public final class CompassLambdaReads {
  public record Heading(double degrees, boolean fixed) {}

  private final SeqLock lock = new SeqLock();

  @SeqGuarded("lock")
  private double degrees;

  @SeqGuarded("lock")
  private boolean fixed;

  @SeqGuarded("lock")
  private int readings;

  public Heading heading() {
    return lock.read(() -> new Heading(degrees, fixed));
  }

  public double degrees() {
    return lock.readDouble(() -> degrees);
  }

  public boolean isFixed() {
    return lock.readBoolean(() -> fixed && readings > 2);
  }

  public long readings() {
    return lock.readLong(() -> readings);
  }

  public int reading(double d) {
    return lock.write(
        () -> {
          degrees = d;
          fixed = true;
          return ++readings;
        });
  }

  public void lose() {
    lock.write(() -> fixed = false);
  }
}
