package dev.seqread.processor.model;

/** A model file that cannot be used; the message says where, what, and the way out. */
public final class ModelError extends Exception {
  private static final long serialVersionUID = 1;

  private final String file;
  private final int line;

  /**
   * Describes an error.
   *
   * @param line counted from 1, or 0 for the file as a whole
   */
  ModelError(String file, int line, String message) {
    super(file + (line == 0 ? "" : ":" + line) + ": " + message);
    this.file = file;
    this.line = line;
  }

  public String file() {
    return file;
  }

  /** The line, counted from 1; 0 for the file as a whole. */
  public int line() {
    return line;
  }
}
