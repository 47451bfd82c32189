package dev.seqread;

import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where threads wait for a write to end, apart from those that want the lock: they take nothing and
 * reserve nothing, and the end of the write calls them all.
 *
 * <p>Who ends a write stores the counter and then looks whether somebody sits here, without the
 * fence that would order the two; who waits takes a seat and then looks at the counter. The two may
 * miss each other, but only if the room was empty: into one that is not, the writer sees, and finds
 * everybody who came before its call, while those who come after it see the counter. So the one who
 * sits first does not trust the call: it looks by itself, after spells that grow from the time that
 * a store takes to be seen, and calls the others when it sees that the write is over. When it
 * leaves, the next is first.
 */
final class WaitingRoom {
  private static final long FIRST_SPELL_NANOS = 50_000;
  private static final int GROWTH = 4;

  /** Guards the seats, for a few instructions at a time. */
  private final ReentrantLock door = new ReentrantLock();

  private final long longestSpell;
  private volatile @Nullable Seat first;
  private @Nullable Seat last;

  /**
   * An empty room.
   *
   * @param longestSpell nanoseconds between two looks of the one who sits first
   */
  WaitingRoom(long longestSpell) {
    this.longestSpell = longestSpell;
  }

  private static final class Seat {
    final Thread thread = Thread.currentThread();
    @Nullable Seat before;
    @Nullable Seat after;
    volatile boolean called;
  }

  /**
   * Waits until it is over, or until a {@linkplain #callAll call}, which says that something is.
   *
   * @return false if the time is up
   */
  boolean await(BooleanSupplier isOver, Object blocker, Patience patience)
      throws InterruptedException {
    Sleep sleep = new Sleep(blocker, patience);
    Seat seat = sit();
    try {
      for (long spell = FIRST_SPELL_NANOS; ; spell = Math.min(GROWTH * spell, longestSpell)) {
        if (seat.called) {
          return true;
        }
        if (isOver.getAsBoolean()) {
          callAll();
          return true;
        }
        if (!sleep.spell(first == seat ? spell : Sleep.UNTIL_WOKEN)) {
          return false;
        }
      }
    } finally {
      leave(seat);
      sleep.end();
    }
  }

  /** Calls and wakes everybody who sits here now. */
  void callAll() {
    if (first == null) {
      return;
    }
    Seat called;
    door.lock();
    try {
      called = first;
      for (Seat seat = called; seat != null; seat = seat.after) {
        seat.called = true;
      }
      first = null;
      last = null;
    } finally {
      door.unlock();
    }
    for (Seat seat = called; seat != null; seat = seat.after) {
      LockSupport.unpark(seat.thread);
    }
  }

  /** Whether nobody waits. */
  boolean isEmpty() {
    return first == null;
  }

  private Seat sit() {
    Seat seat = new Seat();
    door.lock();
    try {
      Seat previous = last;
      last = seat;
      if (previous == null) {
        first = seat;
      } else {
        seat.before = previous;
        previous.after = seat;
      }
    } finally {
      door.unlock();
    }
    return seat;
  }

  /** Leaves the seat, unless it was called out of it, to the next. */
  private void leave(Seat seat) {
    if (seat.called) {
      return;
    }
    Seat next = null;
    door.lock();
    try {
      if (!seat.called) {
        next = unlink(seat);
      }
    } finally {
      door.unlock();
    }
    if (next != null) {
      LockSupport.unpark(next.thread);
    }
  }

  /** The seat that is first from now on, if another was. */
  private @Nullable Seat unlink(Seat seat) {
    Seat before = seat.before;
    Seat after = seat.after;
    if (after == null) {
      last = before;
    } else {
      after.before = before;
    }
    if (before == null) {
      first = after;
      return after;
    }
    before.after = after;
    return null;
  }
}
