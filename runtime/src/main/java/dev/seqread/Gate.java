package dev.seqread;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where threads wait for a {@link Sequence}: those who want the lock in a queue of which only the
 * head watches the counter, and those who wait for a write to end in a {@link WaitingRoom} of their
 * own.
 *
 * <p>A release stores the counter and then looks for a head, without the fence that would order the
 * two, so it may miss a head that registers at that very moment. Such a head sees the counter while
 * it spins after registering or, at the latest, when its spell of sleep is over; the spells grow as
 * long as nobody wakes it.
 */
final class Gate {
  private static final long FIRST_SPELL_NANOS = 1_000_000;
  private static final long LONGEST_SPELL_NANOS = 64_000_000;

  /** Spells after which a release reserves the lock for a head that does not lock to read. */
  private static final int PATIENT_SPELLS = 2;

  private final ReentrantLock queue;
  private final WaitingRoom readers = new WaitingRoom(LONGEST_SPELL_NANOS);
  private final AtomicReference<@Nullable Thread> head = new AtomicReference<>();
  private volatile boolean reserving;

  Gate(boolean fair) {
    queue = new ReentrantLock(fair);
  }

  /** Where those wait who only read. */
  WaitingRoom readers() {
    return readers;
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

  /** Sets the bits if nobody waits for the lock and the counter is still so; else 0. */
  long tryInTurn(QueuedSequence lock, long now, long bits) {
    if (!queue.tryLock()) {
      return 0;
    }
    try {
      return lock.swap(now, bits);
    } finally {
      queue.unlock();
    }
  }

  private long awaitAsHead(QueuedSequence lock, long bits, Patience patience)
      throws InterruptedException {
    Sleep sleep = new Sleep(lock, patience);
    try {
      long spell = FIRST_SPELL_NANOS;
      for (int spells = 0; ; spells++) {
        reserving = bits == Word.LOCKED || spells >= PATIENT_SPELLS;
        head.set(Thread.currentThread());
        long stamp = lock.attemptInTurn(bits);
        if (stamp != 0 || !sleep.spell(spell)) {
          return stamp;
        }
        boolean wasWoken = head.get() == null;
        spell = wasWoken ? FIRST_SPELL_NANOS : Math.min(2 * spell, LONGEST_SPELL_NANOS);
      }
    } finally {
      head.set(null);
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

  /** Wakes whom a release concerns. */
  void released() {
    wakeHead();
    readers.callAll();
  }

  /** Wakes the head, once. */
  void wakeHead() {
    Thread sleeper = head.get();
    if (sleeper != null && head.compareAndSet(sleeper, null)) {
      LockSupport.unpark(sleeper);
    }
  }
}
