package org.agrona;

/** Stands in for the interface of that name. */
public interface MutableDirectBuffer extends DirectBuffer {
  void putByte(int index, byte value);

  void putShort(int index, short value);

  void putInt(int index, int value);

  void putLong(int index, long value);
}
