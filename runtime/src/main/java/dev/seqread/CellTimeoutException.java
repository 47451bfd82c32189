package dev.seqread;

/**
 * A write into a cell in shared memory has not ended for as long as the cell waits: its writer is
 * stopped or dead. The cell stays unreadable until {@code recover} has written it anew.
 */
public final class CellTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CellTimeoutException(String message) {
    super(message);
  }
}
