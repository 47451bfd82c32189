package org.neo4j.io.pagecache;

/** Stands in for the class of that name: the methods that its model speaks of. */
public abstract class PageCursor implements AutoCloseable {
  public abstract boolean next();

  public abstract boolean next(long pageId);

  public abstract boolean shouldRetry();

  public abstract byte getByte();

  public abstract short getShort();

  public abstract int getInt();

  public abstract long getLong();

  public abstract long getLong(int offset);

  public abstract void getBytes(byte[] target);

  public abstract void putByte(byte value);

  public abstract void putShort(short value);

  public abstract void putInt(int value);

  public abstract void putLong(long value);

  public abstract void putBytes(byte[] source);

  public abstract int getOffset();

  public abstract void setOffset(int offset);

  public abstract long getCurrentPageId();

  public abstract boolean checkAndClearBoundsFlag();

  @Override
  public abstract void close();
}
