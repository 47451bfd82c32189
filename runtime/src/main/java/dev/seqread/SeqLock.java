package dev.seqread;

import java.lang.invoke.VarHandle;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A sequence lock with its own writer lock. */
public non-sealed class SeqLock extends Sequence {
  private long owner;

  /** Creates an unlocked lock. */
  public SeqLock() {}

  /** Takes the write lock and returns the stamp that releases it. */
  public final long writeLock() {
    Spin spin = new Spin();
    for (; ; ) {
      long stamp = tryWriteLock();
      if (stamp != 0) {
        return stamp;
      }
      checkNotOwner();
      spin.pause(this);
    }
  }

  /** Takes the write lock and returns the stamp that releases it, or returns 0 if it is held. */
  public final long tryWriteLock() {
    return tryConvertToWriteLock(sequence);
  }

  /** Takes the write lock if nothing was written since the section began; else returns 0. */
  public final long tryConvertToWriteLock(long stamp) {
    if (stamp == 0
        || (stamp & WRITING) != 0
        || !SEQUENCE.compareAndSet(this, stamp, stamp | WRITING)) {
      return 0;
    }
    VarHandle.storeStoreFence();
    owner = Thread.currentThread().getId();
    return stamp | WRITING;
  }

  /** Releases the write lock. */
  public final void unlockWrite(long stamp) {
    if (stamp != sequence || (stamp & WRITING) == 0) {
      throw new IllegalMonitorStateException("the stamp is not the one that holds the write lock");
    }
    owner = 0;
    SEQUENCE.setRelease(this, stamp + 1);
  }

  /** Runs the update with the write lock held. */
  public final void write(@SeqWrite Runnable update) {
    long stamp = writeLock();
    try {
      update.run();
    } finally {
      unlockWrite(stamp);
    }
  }

  /** Runs the update with the write lock held and returns its result. */
  public final <T extends @Nullable Object> T write(@SeqWrite Supplier<? extends T> update) {
    long stamp = writeLock();
    try {
      return update.get();
    } finally {
      unlockWrite(stamp);
    }
  }

  @Override
  final long awaitBegin() {
    checkNotOwner();
    Spin spin = new Spin();
    for (; ; ) {
      long stamp = tryReadBegin();
      if (stamp != 0) {
        return stamp;
      }
      spin.pause(this);
    }
  }

  private void checkNotOwner() {
    if ((sequence & WRITING) != 0 && owner == Thread.currentThread().getId()) {
      throw new IllegalMonitorStateException(
          "this thread holds the write lock that it would wait for");
    }
  }
}
