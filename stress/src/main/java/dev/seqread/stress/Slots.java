package dev.seqread.stress;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicInteger;

/** Memory for many short-lived shared counters, so that not each of them needs a buffer. */
public final class Slots {
  /** Where a slot has its counter. */
  public static final int COUNTER = 0;

  private static final int FIRST = 4;
  private static final int SECOND = 8;
  private static final int SIZE = 16;

  /** More than a run of the harness has states at a time. */
  private static final int NUMBER = 1 << 18;

  private static final ByteBuffer MEMORY = ByteBuffer.allocateDirect(NUMBER * SIZE);
  private static final AtomicInteger TAKEN = new AtomicInteger();

  private Slots() {}

  /** A slot whose counter has a value, and whose data is 0. */
  public static ByteBuffer take(int counter) {
    int index = TAKEN.getAndIncrement() & NUMBER - 1;
    ByteBuffer slot = MEMORY.slice(index * SIZE, SIZE).order(ByteOrder.nativeOrder());
    return slot.putInt(COUNTER, counter).putInt(FIRST, 0).putInt(SECOND, 0);
  }

  /** Writes both words. */
  public static void update(ByteBuffer slot) {
    slot.putInt(FIRST, 1);
    slot.putInt(SECOND, 1);
  }

  /** The first word. */
  public static int first(ByteBuffer slot) {
    return slot.getInt(FIRST);
  }

  /** The second word. */
  public static int second(ByteBuffer slot) {
    return slot.getInt(SECOND);
  }
}
