package dev.seqread;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What users of {@code StampedLock} and of Linux's {@code seqlock_t} look for. */
@Timeout(30)
final class LockSurfaceTest {
  private final SeqLock lock = new SeqLock();

  @Test
  void aReaderTakesTheLockIfItIsFree() throws Exception {
    long read = lock.tryReadLockExclusive();
    assertThat(read).isNotZero();
    assertThat(lock.isReadLockedExclusively()).isTrue();
    assertThat(lock.isWriteLocked()).isFalse();
    assertThat(Other.thread(lock::tryReadLockExclusive)).isZero();
    assertThat(Other.thread(() -> timedRead(20))).isZero();
    lock.unlockRead(read);
    assertThat(lock.isReadLockedExclusively()).isFalse();
    lock.unlockRead(timedRead(20));
    lock.unlockRead(lock.readLockExclusiveInterruptibly());
    assertThat(lock.tryWriteLock()).isNotZero();
    assertThat(lock.isWriteLocked()).isTrue();
  }

  private long timedRead(long millis) {
    try {
      return lock.tryReadLockExclusive(millis, MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void oneUnlockReleasesEitherMode() {
    lock.unlock(lock.readLockExclusive());
    lock.unlock(lock.writeLock());
    assertThat(lock.tryReadBegin()).isNotZero();
    assertIllegal(() -> lock.unlock(lock.readBegin()));
    assertIllegal(() -> lock.unlock(0));
  }

  @Test
  void aStampSaysWhatItIs() {
    long section = lock.readBegin();
    long read = lock.readLockExclusive();
    lock.unlock(read);
    long write = lock.writeLock();
    lock.unlock(write);
    assertThat(SeqLock.isOptimisticReadStamp(section)).isTrue();
    assertThat(SeqLock.isLockStamp(section)).isFalse();
    assertThat(SeqLock.isExclusiveReadStamp(read)).isTrue();
    assertThat(SeqLock.isLockStamp(read)).isTrue();
    assertThat(SeqLock.isWriteLockStamp(read)).isFalse();
    assertThat(SeqLock.isWriteLockStamp(write)).isTrue();
    assertThat(SeqLock.isExclusiveReadStamp(write)).isFalse();
    assertThat(SeqLock.isOptimisticReadStamp(write)).isFalse();
    assertThat(SeqLock.isOptimisticReadStamp(0)).isFalse();
  }

  @Test
  void aWriteIsTurnedIntoARead() {
    long write = lock.writeLock();
    long read = lock.tryConvertToReadLockExclusive(write);
    assertThat(lock.validate(read)).isTrue();
    assertThat(lock.tryReadBegin()).as("no write is in progress").isNotZero();
    assertThat(Other.thread(lock::tryWriteLock)).as("the lock is held").isZero();
    assertIllegal(() -> lock.unlockWrite(write));
    lock.unlockRead(read);
    assertThat(Other.thread(lock::tryWriteLock)).isNotZero();
  }

  @Test
  void aSectionIsTurnedIntoARead() {
    long section = lock.readBegin();
    long read = lock.tryConvertToReadLockExclusive(section);
    assertThat(SeqLock.isExclusiveReadStamp(read)).isTrue();
    assertThat(lock.validate(section)).isTrue();
    assertThat(lock.tryConvertToReadLockExclusive(read)).isEqualTo(read);
    lock.unlockRead(read);
    lock.invalidate();
    assertThat(lock.tryConvertToReadLockExclusive(section)).isZero();
    assertThat(lock.tryConvertToReadLockExclusive(read)).isZero();
    assertThat(lock.tryConvertToReadLockExclusive(0)).isZero();
  }

  @Test
  void aWriteInsideAReadIsNotTurnedIntoARead() {
    long read = lock.readLockExclusive();
    long write = lock.writeLock();
    assertThat(lock.tryConvertToReadLockExclusive(write)).isZero();
    lock.unlockWrite(write);
    lock.unlockRead(read);
  }

  @Test
  void aHeldLockIsTurnedIntoASection() {
    long afterWrite = lock.tryConvertToOptimisticRead(lock.writeLock());
    assertThat(lock.validate(afterWrite)).isTrue();
    long afterRead = lock.tryConvertToOptimisticRead(lock.readLockExclusive());
    assertThat(lock.validate(afterRead)).isTrue();
    assertThat(lock.tryConvertToOptimisticRead(afterRead)).isEqualTo(afterRead);
    assertThat(Other.thread(lock::tryWriteLock)).as("the lock is free").isNotZero();
    assertThat(lock.tryConvertToOptimisticRead(afterRead)).isZero();
  }

  @Test
  void aLoopOpensOptimisticallyAndThenLocks() {
    int[] seen = new int[1];
    int tries = 0;
    long stamp = 0;
    do {
      stamp = lock.readBeginOrLock(stamp);
      if (tries++ == 0) {
        Other.thread(
            () -> {
              lock.write(() -> seen[0]++);
              return 0;
            });
      }
    } while (lock.needRetry(stamp));
    assertThat(tries).isEqualTo(2);
    assertThat(lock.isHeldByCurrentThread()).isTrue();
    lock.readDone(stamp);
    assertThat(lock.isHeldByCurrentThread()).isFalse();
    long again = lock.readBeginOrLock(0);
    assertThat(lock.needRetry(again)).isFalse();
    lock.readDone(again);
    assertThat(Other.thread(lock::tryWriteLock)).isNotZero();
  }

  @Test
  void theViewIsTheWriteLock() throws Exception {
    Lock view = lock.asWriteLock();
    view.lock();
    assertThat(lock.isWriteLocked()).isTrue();
    assertIllegal(view::lock);
    assertThat(view.tryLock()).isFalse();
    assertThat(Other.thread(() -> view.tryLock() ? 1 : 0)).isZero();
    Other.thread(
        () -> {
          assertIllegal(view::unlock);
          return 0;
        });
    view.unlock();
    assertIllegal(view::unlock);
    assertThat(view.tryLock(1, SECONDS)).isTrue();
    view.unlock();
    view.lockInterruptibly();
    view.unlock();
    assertThat(lock.tryReadBegin()).isNotZero();
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(view::newCondition);
  }

  @Test
  void aLockThatWasHandedOverIsItsTakersUntilItIsAdopted() {
    long held = Other.thread(lock::writeLock);
    assertThat(lock.isHeldByCurrentThread()).isFalse();
    assertThat(timedBegin()).as("waits like any other").isZero();
    lock.adopt(held);
    assertThat(lock.isHeldByCurrentThread()).isTrue();
    assertIllegal(lock::readBegin);
    lock.unlockWrite(held);

    long read = Other.thread(lock::readLockExclusive);
    assertIllegal(() -> lock.unlockRead(read));
    lock.adopt(read);
    lock.unlockRead(read);
    assertIllegal(() -> lock.adopt(read));
    assertIllegal(() -> lock.adopt(held));
    assertIllegal(() -> lock.adopt(0));
  }

  private long timedBegin() {
    try {
      return lock.tryReadBegin(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSectionInsideOnesOwnWriteSeesIt() {
    long free = lock.readBeginRaw();
    assertThat(lock.validate(free)).isTrue();
    long held = lock.writeLock();
    long inside = lock.readBeginRaw();
    assertThat(lock.validate(inside)).isTrue();
    long other = Other.thread(lock::readBeginRaw);
    assertThat(other).isNotZero();
    assertThat(lock.validate(other)).isFalse();
    lock.unlockWrite(held);
    assertThat(lock.validate(inside)).isFalse();
    assertThat(lock.validate(other)).isFalse();
  }

  @Test
  void threeSectionsValidateTogether() {
    SeqLock second = new SeqLock();
    SeqCount third = new SeqCount();
    long a = lock.readBegin();
    long b = second.readBegin();
    long c = third.readBegin();
    assertThat(lock.validate(a, second, b, third, c)).isTrue();
    third.invalidate();
    assertThat(lock.validate(a, second, b, third, c)).isFalse();
  }

  private static void assertIllegal(ThrowingCallable call) {
    assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(call);
  }
}
