package dev.seqread;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** The write lock of a {@link SeqLock} without its stamps. */
record WriteView(SeqLock of) implements Lock {
  @Override
  public void lock() {
    of.writeLock();
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    of.writeLockInterruptibly();
  }

  @Override
  public boolean tryLock() {
    return of.tryWriteLock() != 0;
  }

  @Override
  public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
    return of.tryWriteLock(timeout, unit) != 0;
  }

  @Override
  public void unlock() {
    of.unlockWrite(of.heldToWrite());
  }

  @Override
  public Condition newCondition() {
    throw new UnsupportedOperationException("the write lock of a SeqLock has no conditions");
  }
}
