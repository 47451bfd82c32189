package dev.seqread;

import java.lang.invoke.VarHandle;

/** A sequence counter alone: its writers are kept apart by the caller. */
public non-sealed class SeqCount extends Sequence {
  /** Creates a counter with no write in progress. */
  public SeqCount() {}

  /** Begins a write; readers wait, or fail to validate, until it ends. */
  public final void writeBegin() {
    long stamp = sequence;
    if ((stamp & WRITING) != 0) {
      throw new IllegalMonitorStateException("a write is already in progress");
    }
    SEQUENCE.setOpaque(this, stamp | WRITING);
    VarHandle.storeStoreFence();
  }

  /** Ends a write. */
  public final void writeEnd() {
    long stamp = sequence;
    if ((stamp & WRITING) == 0) {
      throw new IllegalMonitorStateException("no write is in progress");
    }
    SEQUENCE.setRelease(this, stamp + 1);
  }

  @Override
  final long awaitBegin() {
    Spin spin = new Spin();
    for (; ; ) {
      long stamp = tryReadBegin();
      if (stamp != 0) {
        return stamp;
      }
      spin.pause(this);
    }
  }
}
