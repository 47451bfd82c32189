package dev.seqread.lint;

/**
 * A file that was not checked.
 *
 * @param line where the reason lies in it; 0 if nowhere in particular
 * @param why the reason, in one line
 */
record SetAside(SourceFile file, long line, String why) {
  /** The whole of it, as one line for the user. */
  @Override
  public String toString() {
    return file.name() + (line > 0 ? ":" + line : "") + ": " + why;
  }
}
