package dev.seqread;

import static dev.seqread.Patience.ENDLESS;
import static dev.seqread.Word.HELD;
import static dev.seqread.Word.LOCKED;
import static dev.seqread.Word.NESTED;
import static dev.seqread.Word.RESERVED;
import static dev.seqread.Word.WATCHED;
import static dev.seqread.Word.WRITING;

import java.lang.invoke.VarHandle;

/** How a {@link SeqLock} is owned, waited for and handed on. */
abstract sealed class QueuedSequence extends Sequence permits ExclusiveReads {
  /**
   * The {@link ThreadId} of the thread that holds the lock, 0 while it is free. A thread that reads
   * its own number here while the lock is held holds it: it cleared the field before each release.
   */
  long owner;

  /** The stamp of the read that holds the lock; written and read by its owner. */
  private long readStamp;

  QueuedSequence(SeqOptions options) {
    super(options, options.fair() ? RESERVED : 0);
    if (options.fair()) {
      gate = new Gate(true);
    }
  }

  /**
   * One attempt to set the bits.
   *
   * @return the counter it made, or 0
   */
  final long attempt(long bits, boolean inTurn) {
    long now = sequence;
    boolean taken = (now & LOCKED) != 0 || (now & RESERVED) != 0 && !inTurn;
    return taken ? 0 : swap(now, bits);
  }

  /**
   * The attempts of a thread that has just found the lock taken. A writer leaves it to the other
   * for a moment, which then does many reads or writes at the price of one. A reader, who comes
   * here after tries that failed, queues soon: at the head the lock is kept for it.
   */
  private long attemptOutOfTurn(long bits) {
    return bits == HELD ? attempt(bits, false, 64, 128) : attempt(bits, false, 1, 8);
  }

  /** The attempts of the head of the queue. */
  final long attemptInTurn(long bits) {
    return attempt(bits, true, 1, 128);
  }

  /** Attempts after pauses that double from the first to the last. */
  private long attempt(long bits, boolean inTurn, int first, int last) {
    for (int pauses = first; pauses <= last; pauses *= 2) {
      pause(pauses);
      long stamp = attempt(bits, inTurn);
      if (stamp != 0) {
        return stamp;
      }
    }
    return 0;
  }

  /** Lets others in again when the head leaves without having taken what was reserved for it. */
  final void dropReservation() {
    if (options.fair()) {
      return;
    }
    for (long now = sequence; (now & (LOCKED | RESERVED)) == RESERVED; now = sequence) {
      SEQUENCE.compareAndSet(this, now, now & ~RESERVED);
    }
  }

  /**
   * Takes the lock if it is free, the counter is still so, and it is nobody else's turn; else 0.
   */
  final long take(long now, long bits) {
    if ((now & LOCKED) != 0) {
      return 0;
    }
    return acquired((now & RESERVED) == 0 ? swap(now, bits) : gate().tryInTurn(this, now, bits));
  }

  final long swap(long now, long bits) {
    long held = (options.fair() ? now : now & ~RESERVED) | bits;
    if (!SEQUENCE.compareAndSet(this, now, held)) {
      return 0;
    }
    VarHandle.storeStoreFence();
    owner = ThreadId.current();
    if (bits == LOCKED) {
      readStamp = held;
    }
    return held;
  }

  /** Takes the lock after it was found taken. */
  final long acquire(long bits) {
    try {
      return acquire(bits, ENDLESS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits in turn for the lock, where it is fair, and else may overtake; 0 if the time is up. */
  final long acquire(long bits, Patience patience) throws InterruptedException {
    if (isMine()) {
      if (bits == HELD && (sequence & WRITING) == 0) {
        return writeInsideRead();
      }
      throw new IllegalMonitorStateException("this thread holds the lock that it would wait for");
    }
    long stamp = options.fair() ? 0 : attemptOutOfTurn(bits);
    return acquired(stamp != 0 ? stamp : gate().await(this, bits, patience));
  }

  final long writeInsideRead() {
    return write(sequence | WRITING | NESTED);
  }

  /** Makes the counter of a lock that is held to read odd. */
  private long write(long held) {
    SEQUENCE.setOpaque(this, held);
    VarHandle.storeStoreFence();
    return acquired(held);
  }

  private long acquired(long stamp) {
    if ((stamp & (WATCHED | WRITING)) == (WATCHED | WRITING)) {
      try {
        options.writeBegun(this);
      } catch (Throwable e) {
        release(afterWrite(stamp, 0));
        throw e;
      }
    }
    return stamp;
  }

  /** Turns the locked read of this thread into a write, which holds the lock in its place. */
  final long readToWrite() {
    readStamp = 0;
    return write(sequence | WRITING);
  }

  /** Turns a write that is not inside a read into a locked read. */
  final long writeToRead(long stamp) {
    long read = stamp - WRITING + Word.STEP;
    readStamp = read;
    endWrite(stamp, read);
    return read;
  }

  final void endWrite(long stamp, long next) {
    try {
      if ((stamp & WATCHED) != 0) {
        options.writeEnded(this);
      }
    } finally {
      release(next);
    }
  }

  /** The counter after the write has ended. */
  static long afterWrite(long stamp, long step) {
    return stamp - ((stamp & NESTED) != 0 ? NESTED | WRITING : HELD) + step;
  }

  private void release(long next) {
    boolean isFree = (next & LOCKED) == 0;
    if (isFree) {
      owner = 0;
    }
    Gate waiting = gate;
    long reservation = waiting == null || !isFree ? 0 : waiting.reservation();
    SEQUENCE.setRelease(this, next | reservation);
    waiting = gate;
    if (waiting != null) {
      waiting.released();
    }
  }

  final boolean isMine() {
    return (sequence & LOCKED) != 0 && owner == ThreadId.current();
  }

  /** Whether the stamp is that of the write that is in progress. */
  final boolean holdsToWrite(long stamp) {
    return (stamp & HELD) == HELD && stamp == sequence;
  }

  /** Whether the stamp is that of the locked read that is in progress. */
  final boolean holdsToRead(long stamp) {
    return (stamp & HELD) == LOCKED && stamp == readStamp && (sequence & LOCKED) != 0;
  }

  @Override
  final boolean isWriter() {
    return isMine();
  }

  @Override
  final boolean isLockable() {
    return !isMine();
  }

  @Override
  final boolean lockToRead(Patience patience) throws InterruptedException {
    return attempt(LOCKED, false) != 0 || acquire(LOCKED, patience) != 0;
  }

  @Override
  final void unlockToRead() {
    readStamp = 0;
    release(sequence & ~LOCKED);
  }
}
