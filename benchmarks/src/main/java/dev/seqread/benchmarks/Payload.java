package dev.seqread.benchmarks;

/** Longs that belong together. A read takes their sum, a write sets all of them. */
public abstract class Payload {
  /** A payload of 2, 4 or 16 longs. */
  public static Payload of(int longs) {
    return switch (longs) {
      case 2 -> new Payloads.Two();
      case 4 -> new Payloads.Four();
      case 16 -> new Payloads.Sixteen();
      default -> throw new IllegalArgumentException("no payload of " + longs + " longs");
    };
  }

  /** The sum of all of them. */
  public abstract long sum();

  /** Sets each of them. */
  public abstract void set(long value);

  /** As many longs, each of them the value, in a record. */
  public abstract Snapshot snapshot(long value);

  /** Longs that never change. */
  public interface Snapshot {
    /** The sum of all of them. */
    long sum();
  }
}
