package dev.seqread.stress;

import org.openjdk.jcstress.infra.results.II_Result;

/** Two fields that belong together. */
public class Pair {
  /** Not 0 or 1: what a section that did not validate gives. */
  private static final int NOTHING = -1;

  public int a;
  public int b;

  /** One update of both fields, to 1. */
  public final void update() {
    a = 1;
    b = 1;
  }

  /** Gives the other actor time to come between two steps that nothing protects. */
  public static void linger() {
    for (int i = 0; i < 8; i++) {
      Thread.onSpinWait();
    }
  }

  /** Both fields in one number, for sections that return one. */
  public final int packed() {
    return a << 1 | b;
  }

  /** Hands over what was {@link #packed}. */
  public static void unpack(int packed, II_Result result) {
    result.r1 = packed >> 1;
    result.r2 = packed & 1;
  }

  /** Hands over what a section read, if it validated. */
  public static void report(boolean validated, int first, int second, II_Result result) {
    result.r1 = validated ? first : NOTHING;
    result.r2 = validated ? second : NOTHING;
  }
}
