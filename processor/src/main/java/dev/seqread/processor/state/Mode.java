package dev.seqread.processor.state;

/** How a lock is held. */
public enum Mode {
  READ,
  WRITE
}
