package dev.seqread.lint;

/** The command can't do what it was asked; its message is one line for the user. */
final class CannotRun extends RuntimeException {
  static final String NO_COMPILER = "this Java has no compiler; run seqread on a JDK";

  private static final long serialVersionUID = 1;

  CannotRun(String message) {
    super(message);
  }
}
