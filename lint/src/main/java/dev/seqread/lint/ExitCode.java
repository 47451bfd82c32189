package dev.seqread.lint;

/** What the command's exit codes mean. */
final class ExitCode {
  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int COULD_NOT_RUN = 2;

  private ExitCode() {}
}
