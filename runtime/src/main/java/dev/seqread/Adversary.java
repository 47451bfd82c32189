package dev.seqread;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rare case common, so that tests find sections that do not survive a retry. At a given
 * rate it
 *
 * <ul>
 *   <li>fails validations of sections that were consistent, so that they are run again,
 *   <li>begins sections in the middle of a write instead of waiting for its end, so that they read
 *       data that is being written (they never validate),
 *   <li>hands sections of a {@link SeqLatch} the copy that is being written (likewise),
 *   <li>lingers at the start of a write, so that more sections meet it.
 * </ul>
 *
 * <p>It never fails what runs under a lock. The seed is printed to the standard error stream when
 * it was chosen at random; the same seed gives the same sequence of strikes, which is the same
 * execution when the same calls are made in the same order.
 *
 * <p>The system property {@code seqread.adversary=rate} or {@code rate,seed}, for instance {@code
 * -Dseqread.adversary=0.2}, sets one on every lock created with default options.
 *
 * <p>Thread-safe. It may be shared by any number of locks.
 */
public final class Adversary {
  private static final String PROPERTY = "seqread.adversary";
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final long LINGER_NANOS = 20_000;

  private final double rate;
  private final long seed;
  private final AtomicLong state;

  private Adversary(double rate, long seed) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("a rate is at least 0 and less than 1: " + rate);
    }
    this.rate = rate;
    this.seed = seed;
    this.state = new AtomicLong(seed);
  }

  /**
   * An adversary with a given seed.
   *
   * @param rate the share of calls that it strikes, at least 0 and less than 1
   * @throws IllegalArgumentException if the rate is outside of that
   */
  public static Adversary of(double rate, long seed) {
    return new Adversary(rate, seed);
  }

  /**
   * An adversary with a random seed, which is printed to the standard error stream.
   *
   * @param rate the share of calls that it strikes, at least 0 and less than 1
   * @throws IllegalArgumentException if the rate is outside of that
   */
  public static Adversary of(double rate) {
    Adversary adversary = new Adversary(rate, ThreadLocalRandom.current().nextLong());
    System.err.println("seqread: -D" + PROPERTY + "=" + adversary);
    return adversary;
  }

  static @Nullable Adversary fromSystemProperty() {
    String value = System.getProperty(PROPERTY);
    return value == null ? null : parse(value);
  }

  static Adversary parse(String value) {
    String[] parts = value.split(",", -1);
    try {
      double rate = Double.parseDouble(parts[0].strip());
      return switch (parts.length) {
        case 1 -> of(rate);
        case 2 -> of(rate, Long.parseLong(parts[1].strip()));
        default -> throw new NumberFormatException();
      };
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(PROPERTY + " is rate or rate,seed: " + value, e);
    }
  }

  /** The share of calls that it strikes. */
  public double rate() {
    return rate;
  }

  /** The seed of its decisions. */
  public long seed() {
    return seed;
  }

  boolean strikes() {
    long bits = mix(state.addAndGet(GOLDEN_GAMMA));
    return (bits >>> 11) * 0x1p-53 < rate;
  }

  static void lingerInWrite() {
    LockSupport.parkNanos(LINGER_NANOS);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** The rate and the seed, as the system property takes them. */
  @Override
  public String toString() {
    return rate + "," + seed;
  }
}
