package dev.seqread;

/**
 * The bits of a {@link Sequence}'s counter. A write leaves the flags as they are and adds one to
 * the version above them.
 */
final class Word {
  /** A write is in progress: the counter is odd. */
  static final long WRITING = 1;

  /** A thread holds the lock, to read or to write. */
  static final long LOCKED = 2;

  /** The write is inside a locked read of its own thread. */
  static final long NESTED = 4;

  /** Never cleared: there is an observer or an adversary, so every call leaves its fast path. */
  static final long WATCHED = 8;

  /** The lock is free, but only for the thread whose turn it is. */
  static final long RESERVED = 16;

  /** What a lock that is held to write has set. */
  static final long HELD = LOCKED | WRITING;

  /** One version. */
  static final long STEP = 32;

  /** The bits of the version. */
  static final long VERSION = -STEP;

  /** The flags that send a call to its slow path. */
  static final long BUSY = WRITING | LOCKED | NESTED | WATCHED;

  /** The version of no counter: the stamp of a section that an adversary began inside a write. */
  static final long DOOMED = STEP;

  static final long FIRST = DOOMED + STEP;

  private Word() {}
}
