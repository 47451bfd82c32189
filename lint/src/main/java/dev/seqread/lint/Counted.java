package dev.seqread.lint;

/** Numbers of things, in words. */
final class Counted {
  private Counted() {}

  /** {@code 1 file}, {@code 2 files}. */
  static String of(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
