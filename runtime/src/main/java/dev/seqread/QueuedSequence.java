package dev.seqread;

import static dev.seqread.Patience.ENDLESS;
import static dev.seqread.Word.HELD;
import static dev.seqread.Word.LOCKED;
import static dev.seqread.Word.NESTED;
import static dev.seqread.Word.RESERVED;
import static dev.seqread.Word.VERSION;
import static dev.seqread.Word.WATCHED;
import static dev.seqread.Word.WRITING;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** How a {@link SeqLock} is owned, waited for and handed on. */
abstract sealed class QueuedSequence extends Sequence permits SeqLock {
  private static final VarHandle GATE;

  static {
    try {
      GATE = MethodHandles.lookup().findVarHandle(QueuedSequence.class, "gate", Gate.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * The id of the thread that holds the lock, 0 while it is free. A thread that reads its own id
   * here while the lock is held holds it: it cleared the field before each release.
   */
  long owner;

  /** Created by the first thread that has to wait. */
  volatile @Nullable Gate gate;

  QueuedSequence(SeqOptions options) {
    super(options, options.fair() ? RESERVED : 0);
    if (options.fair()) {
      gate = new Gate(true);
    }
  }

  /**
   * One attempt to set the bits; without bits, to see no write in progress.
   *
   * @return the counter it made, or the version it saw, or 0
   */
  final long attempt(long bits, boolean inTurn) {
    long now = sequence;
    if (bits == 0) {
      return (now & WRITING) == 0 ? now & VERSION : 0;
    }
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
   * Takes the lock to write if it is free, the counter is still so, and it is nobody else's turn.
   */
  final long take(long now) {
    if ((now & LOCKED) != 0) {
      return 0;
    }
    return acquired((now & RESERVED) == 0 ? swap(now, HELD) : gate().tryInTurn(this, now));
  }

  final long swap(long now, long bits) {
    long held = (options.fair() ? now : now & ~RESERVED) | bits;
    if (!SEQUENCE.compareAndSet(this, now, held)) {
      return 0;
    }
    VarHandle.storeStoreFence();
    owner = Thread.currentThread().getId();
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

  final long acquire(long bits, Patience patience) throws InterruptedException {
    if ((sequence & HELD) == LOCKED && bits == HELD && isMine()) {
      return writeInsideRead();
    }
    long stamp = options.fair() ? 0 : attemptOutOfTurn(bits);
    if (stamp == 0) {
      if (isMine()) {
        throw new IllegalMonitorStateException("this thread holds the lock that it would wait for");
      }
      stamp = gate().await(this, bits, patience);
    }
    return acquired(stamp);
  }

  final long writeInsideRead() {
    long held = sequence | WRITING | NESTED;
    SEQUENCE.setOpaque(this, held);
    VarHandle.storeStoreFence();
    return acquired(held);
  }

  private long acquired(long stamp) {
    if ((stamp & (WATCHED | WRITING)) == (WATCHED | WRITING)) {
      try {
        options.writeBegun(this);
      } catch (Throwable e) {
        releaseWrite(stamp, 0);
        throw e;
      }
    }
    return stamp;
  }

  final void endWrite(long stamp, long step) {
    if ((stamp & HELD) != HELD || stamp != sequence) {
      throw new IllegalMonitorStateException("the stamp does not hold the write lock");
    }
    try {
      if ((stamp & WATCHED) != 0) {
        options.writeEnded(this);
      }
    } finally {
      releaseWrite(stamp, step);
    }
  }

  private void releaseWrite(long stamp, long step) {
    if ((stamp & NESTED) != 0) {
      SEQUENCE.setRelease(this, stamp - (NESTED | WRITING) + step);
    } else {
      release(stamp - HELD + step);
    }
  }

  private void release(long next) {
    owner = 0;
    Gate waiting = gate;
    if (waiting == null) {
      SEQUENCE.setRelease(this, next);
    } else {
      SEQUENCE.setRelease(this, next | waiting.reservation());
      waiting.wakeHead();
    }
  }

  final Gate gate() {
    Gate present = gate;
    if (present != null) {
      return present;
    }
    Gate created = new Gate(false);
    Gate earlier = (Gate) GATE.compareAndExchange(this, null, created);
    return earlier == null ? created : earlier;
  }

  final boolean isMine() {
    return (sequence & LOCKED) != 0 && owner == Thread.currentThread().getId();
  }

  @Override
  final boolean isWriter() {
    return isMine();
  }

  @Override
  final long awaitBegin(Patience patience) throws InterruptedException {
    return gate().await(this, 0, patience);
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
    release(sequence & ~LOCKED);
  }
}
