package org.agrona;

/** Stands in for the interface of that name. */
public interface DirectBuffer {
  int capacity();

  byte getByte(int index);

  short getShort(int index);

  int getInt(int index);

  long getLong(int index);

  void getBytes(int index, byte[] target);
}
