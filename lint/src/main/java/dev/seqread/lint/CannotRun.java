package dev.seqread.lint;

/** The command can't do what it was asked; its message is one line for the user. */
final class CannotRun extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotRun(String message) {
    super(message);
  }
}
