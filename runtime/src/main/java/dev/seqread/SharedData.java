package dev.seqread;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Opaque access to data in shared memory, by offset and in native byte order.
 *
 * <p>A byte has no opaque access in a buffer and is accessed plainly: it cannot be torn, and the
 * fences of the protocol order it.
 */
abstract sealed class SharedData permits SharedCell {
  private static final VarHandle SHORTS = view(short[].class);
  private static final VarHandle CHARS = view(char[].class);
  static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);
  private static final VarHandle FLOATS = view(float[].class);
  private static final VarHandle DOUBLES = view(double[].class);

  final ByteBuffer memory;

  SharedData(ByteBuffer memory) {
    this.memory = memory.order(ByteOrder.nativeOrder());
  }

  private static VarHandle view(Class<?> array) {
    return MethodHandles.byteBufferViewVarHandle(array, ByteOrder.nativeOrder());
  }

  /**
   * The constant with the ordinal.
   *
   * @throws IllegalStateException if there is none: the memory holds something else
   */
  @SeqPure
  protected static <E extends Enum<E>> E constant(E[] constants, @Tentative int ordinal) {
    if (ordinal < 0 || ordinal >= constants.length) {
      throw new IllegalStateException("no constant has the ordinal " + ordinal);
    }
    return constants[ordinal];
  }

  /** Reads a {@code byte}. */
  @SeqPure
  protected final byte getByte(int offset) {
    return memory.get(offset);
  }

  /** Writes a {@code byte}. */
  @SeqWrite
  protected final void setByte(int offset, byte value) {
    memory.put(offset, value);
  }

  /** Reads a {@code short}. */
  @SeqPure
  protected final short getShort(int offset) {
    return (short) SHORTS.getOpaque(memory, offset);
  }

  /** Writes a {@code short}. */
  @SeqWrite
  protected final void setShort(int offset, short value) {
    SHORTS.setOpaque(memory, offset, value);
  }

  /** Reads a {@code char}. */
  @SeqPure
  protected final char getChar(int offset) {
    return (char) CHARS.getOpaque(memory, offset);
  }

  /** Writes a {@code char}. */
  @SeqWrite
  protected final void setChar(int offset, char value) {
    CHARS.setOpaque(memory, offset, value);
  }

  /** Reads a {@code int}. */
  @SeqPure
  protected final int getInt(int offset) {
    return (int) INTS.getOpaque(memory, offset);
  }

  /** Writes a {@code int}. */
  @SeqWrite
  protected final void setInt(int offset, int value) {
    INTS.setOpaque(memory, offset, value);
  }

  /** Reads a {@code long}. */
  @SeqPure
  protected final long getLong(int offset) {
    return (long) LONGS.getOpaque(memory, offset);
  }

  /** Writes a {@code long}. */
  @SeqWrite
  protected final void setLong(int offset, long value) {
    LONGS.setOpaque(memory, offset, value);
  }

  /** Reads a {@code float}. */
  @SeqPure
  protected final float getFloat(int offset) {
    return (float) FLOATS.getOpaque(memory, offset);
  }

  /** Writes a {@code float}. */
  @SeqWrite
  protected final void setFloat(int offset, float value) {
    FLOATS.setOpaque(memory, offset, value);
  }

  /** Reads a {@code double}. */
  @SeqPure
  protected final double getDouble(int offset) {
    return (double) DOUBLES.getOpaque(memory, offset);
  }

  /** Writes a {@code double}. */
  @SeqWrite
  protected final void setDouble(int offset, double value) {
    DOUBLES.setOpaque(memory, offset, value);
  }

  /** Reads a {@code boolean}, a byte that is 0 or not. */
  @SeqPure
  protected final boolean getBoolean(int offset) {
    return memory.get(offset) != 0;
  }

  /** Writes a {@code boolean}, a byte that is 0 or 1. */
  @SeqWrite
  protected final void setBoolean(int offset, boolean value) {
    memory.put(offset, (byte) (value ? 1 : 0));
  }
}
