package dev.seqread;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where threads of this process wait for a write that may be another process's, which cannot wake
 * them: one of them looks, after spells that grow to {@link #LONGEST_SPELL_NANOS}.
 */
final class SharedWait {
  private static final long LONGEST_SPELL_NANOS = 32_000_000;
  private static final VarHandle ROOM;

  static {
    try {
      ROOM = MethodHandles.lookup().findVarHandle(SharedWait.class, "room", WaitingRoom.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Created by the first thread that has to wait. */
  private volatile @Nullable WaitingRoom room;

  /** Waits until it is over, or a call; false if the time is up. */
  boolean await(BooleanSupplier isOver, Object blocker, Patience patience)
      throws InterruptedException {
    return room().await(isOver, blocker, patience);
  }

  /** Calls everybody who waits in this process. */
  void callAll() {
    WaitingRoom present = room;
    if (present != null) {
      present.callAll();
    }
  }

  private WaitingRoom room() {
    WaitingRoom present = room;
    if (present != null) {
      return present;
    }
    WaitingRoom created = new WaitingRoom(LONGEST_SPELL_NANOS);
    WaitingRoom earlier = (WaitingRoom) ROOM.compareAndExchange(this, null, created);
    return earlier == null ? created : earlier;
  }
}
