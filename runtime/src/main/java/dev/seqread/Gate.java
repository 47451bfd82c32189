package dev.seqread;

import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where threads wait for a {@link QueuedSequence}: a queue of which only the head watches the
 * counter.
 *
 * <p>A release stores the counter and then looks for a head, without the fence that would order the
 * two, so it may miss a head that registers at that very moment. Such a head sees the counter while
 * it spins after registering or, at the latest, when its spell of sleep is over.
 */
final class Gate {
  private static final long SPELL_NANOS = 1_000_000;

  /** Spells after which a release reserves the lock for a head that does not lock to read. */
  private static final int PATIENT_SPELLS = 2;

  private final ReentrantLock queue;
  private volatile @Nullable Thread head;
  private volatile boolean reserving;

  Gate(boolean fair) {
    queue = new ReentrantLock(fair);
  }

  /** Waits in turn until an attempt succeeds; 0 if the time is up. */
  long await(QueuedSequence lock, long bits, Patience patience) throws InterruptedException {
    if (!patience.acquire(queue)) {
      return 0;
    }
    try {
      long stamp = lock.attempt(bits, true);
      return stamp != 0 ? stamp : awaitAsHead(lock, bits, patience);
    } finally {
      queue.unlock();
    }
  }

  /** Takes the lock to write if nobody waits and the counter is still so; else 0. */
  long tryInTurn(QueuedSequence lock, long now) {
    if (!queue.tryLock()) {
      return 0;
    }
    try {
      return lock.swap(now, Word.HELD);
    } finally {
      queue.unlock();
    }
  }

  private long awaitAsHead(QueuedSequence lock, long bits, Patience patience)
      throws InterruptedException {
    Sleep sleep = new Sleep(lock, patience);
    try {
      for (int spells = 0; ; spells++) {
        reserving = bits == Word.LOCKED || spells >= PATIENT_SPELLS;
        head = Thread.currentThread();
        long stamp = lock.attemptInTurn(bits);
        if (stamp != 0 || !sleep.spell(SPELL_NANOS)) {
          return stamp;
        }
      }
    } finally {
      head = null;
      reserving = false;
      lock.dropReservation();
      sleep.end();
    }
  }

  /**
   * The bit by which a release keeps the lock for a head that was overtaken too often, or reads.
   */
  long reservation() {
    return reserving ? Word.RESERVED : 0;
  }

  /** Wakes the head, once. */
  void wakeHead() {
    Thread sleeper = head;
    if (sleeper != null) {
      head = null;
      LockSupport.unpark(sleeper);
    }
  }
}
