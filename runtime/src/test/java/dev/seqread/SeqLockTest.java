package dev.seqread;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class SeqLockTest {
  private final SeqLock lock = new SeqLock();
  private int x;

  @Test
  void aWriteFailsTheSectionsThatBeganBeforeIt() {
    long stamp = lock.readBegin();
    assertThat(lock.validate(stamp)).isTrue();
    lock.write(() -> x = 1);
    assertThat(lock.validate(stamp)).isFalse();
    assertThat(lock.readRetry(stamp)).isTrue();
  }

  @Test
  void aWriteInProgressFailsSectionsAndAllowsNone() {
    long stamp = lock.readBegin();
    long held = lock.writeLock();
    assertThat(lock.validate(stamp)).isFalse();
    assertThat(lock.tryReadBegin()).isZero();
    lock.unlockWrite(held);
    assertThat(lock.tryReadBegin()).isNotZero();
  }

  @Test
  void zeroNeverValidates() {
    assertThat(lock.validate(0)).isFalse();
    assertThat(lock.tryConvertToWriteLock(0)).isZero();
  }

  @Test
  void theStampOfAHeldLockValidates() {
    long write = lock.writeLock();
    assertThat(lock.validate(write)).isTrue();
    lock.unlockWrite(write);
    assertThat(lock.validate(write)).isFalse();
    long read = lock.readLockExclusive();
    assertThat(lock.validate(read)).isTrue();
    lock.unlockRead(read);
    assertThat(lock.validate(read)).isFalse();
  }

  @Test
  void anUpdateThatThrowsLeavesTheLockFreeAndFailsSections() {
    long stamp = lock.readBegin();
    assertThatIllegalStateException()
        .isThrownBy(() -> lock.write(SeqLockTest::fail))
        .withMessage("broken");
    assertThat(lock.tryReadBegin()).isNotZero();
    assertThat(lock.validate(stamp)).isFalse();
  }

  @Test
  void anUpdateReturnsItsResult() {
    int before = lock.write(() -> x++);
    assertThat(before).isZero();
    assertThat(lock.readInt(() -> x)).isEqualTo(1);
  }

  @Test
  void aWriteThatIsGivenUpLeavesSectionsValid() {
    long stamp = lock.readBegin();
    lock.unlockUnchanged(lock.writeLock());
    assertThat(lock.validate(stamp)).isTrue();
    assertThat(lock.tryWriteLock()).isNotZero();
  }

  @Test
  void invalidationFailsSections() {
    long stamp = lock.readBegin();
    lock.invalidate();
    assertThat(lock.validate(stamp)).isFalse();
  }

  @Test
  void twoSectionsValidateTogether() {
    SeqLock other = new SeqLock();
    long stamp = lock.readBegin();
    long otherStamp = other.readBegin();
    assertThat(lock.validate(stamp, other, otherStamp)).isTrue();
    other.invalidate();
    assertThat(lock.validate(stamp, other, otherStamp)).isFalse();
    assertThat(other.validate(otherStamp, lock, stamp)).isFalse();
  }

  @Test
  void aSectionIsUpgradedWhileItIsValid() {
    long stamp = lock.readBegin();
    long held = lock.tryConvertToWriteLock(stamp);
    assertThat(held).isNotZero();
    assertThat(lock.validate(stamp)).isFalse();
    assertThat(lock.tryConvertToWriteLock(held)).isEqualTo(held);
    lock.unlockWrite(held);
    assertThat(lock.tryConvertToWriteLock(stamp)).isZero();
  }

  @Test
  void aLockingReaderKeepsWritersOutAndSectionsIn() {
    long before = lock.readBegin();
    long read = lock.readLockExclusive();
    assertThat(lock.validate(before)).isTrue();
    long during = lock.readBegin();
    assertThat(Other.thread(lock::tryWriteLock)).isZero();
    assertThat(Other.thread(() -> lock.tryConvertToWriteLock(during))).isZero();
    lock.unlockRead(read);
    assertThat(lock.validate(before)).isTrue();
    assertThat(lock.validate(during)).isTrue();
  }

  @Test
  void aWriteInsideALockedReadEndsBeforeIt() {
    long read = lock.readLockExclusive();
    long section = lock.readBegin();
    lock.write(() -> x = 1);
    assertThat(lock.validate(section)).isFalse();
    assertThat(lock.validate(read)).isFalse();
    assertThat(Other.thread(lock::tryWriteLock)).as("the read still holds the lock").isZero();
    lock.unlockRead(read);
    assertThat(Other.thread(lock::tryWriteLock)).isNotZero();
  }

  @Test
  void aLockedReadIsUpgraded() {
    long read = lock.readLockExclusive();
    long held = lock.tryConvertToWriteLock(read);
    assertThat(lock.tryReadBegin()).isZero();
    assertThatExceptionOfType(IllegalMonitorStateException.class)
        .isThrownBy(() -> lock.unlockRead(read));
    lock.unlockWrite(held);
    assertThat(lock.tryReadBegin()).isNotZero();
    assertThat(Other.thread(lock::tryWriteLock)).as("the lock is free").isNotZero();
  }

  @Test
  void aThreadThatWouldWaitForItselfIsTold() {
    long held = lock.writeLock();
    assertSelfDeadlock(lock::readBegin);
    assertSelfDeadlock(lock::readBeginInterruptibly);
    assertSelfDeadlock(() -> lock.tryReadBegin(1, SECONDS));
    assertSelfDeadlock(() -> lock.readInt(() -> x));
    assertSelfDeadlock(lock::writeLock);
    assertSelfDeadlock(lock::writeLockInterruptibly);
    assertSelfDeadlock(() -> lock.tryWriteLock(1, SECONDS));
    assertSelfDeadlock(lock::readLockExclusive);
    assertThat(lock.tryWriteLock()).isZero();
    assertThat(lock.tryReadBegin()).isZero();
    lock.unlockWrite(held);

    long read = lock.readLockExclusive();
    assertSelfDeadlock(lock::readLockExclusive);
    lock.unlockRead(read);
  }

  @Test
  void onlyTheRightStampReleases() {
    assertThatExceptionOfType(IllegalMonitorStateException.class)
        .isThrownBy(() -> lock.unlockWrite(lock.readBegin()));
    long held = lock.writeLock();
    assertThatExceptionOfType(IllegalMonitorStateException.class)
        .isThrownBy(() -> lock.unlockWrite(held - 1));
    assertThatExceptionOfType(IllegalMonitorStateException.class)
        .isThrownBy(() -> lock.unlockUnchanged(0));
    assertThatExceptionOfType(IllegalMonitorStateException.class)
        .isThrownBy(() -> lock.unlockRead(held));
    lock.unlockWrite(held);
    assertThatExceptionOfType(IllegalMonitorStateException.class)
        .isThrownBy(() -> lock.unlockWrite(held));
  }

  @Test
  void anotherThreadMayReleaseAWriteLock() {
    long held = lock.writeLock();
    assertThat(lock.isHeldByCurrentThread()).isTrue();
    Other.thread(
        () -> {
          assertThat(lock.isHeldByCurrentThread()).isFalse();
          lock.unlockWrite(held);
          return 0;
        });
    assertThat(lock.isHeldByCurrentThread()).isFalse();
    assertThat(lock.readBegin()).isNotZero();
  }

  @Test
  void waitingEndsWithTheTime() throws Exception {
    long held = Other.thread(lock::writeLock);
    assertThat(lock.tryReadBegin(20, MILLISECONDS)).isZero();
    assertThat(lock.tryReadBegin(-1, MILLISECONDS)).isZero();
    assertThat(lock.tryWriteLock(20, MILLISECONDS)).isZero();
    lock.unlockWrite(held);
    assertThat(lock.tryReadBegin(20, MILLISECONDS)).isNotZero();
    assertThat(lock.tryWriteLock(20, MILLISECONDS)).isNotZero();
  }

  @Test
  void tellsItsVersionAndState() {
    lock.invalidate();
    assertThat(lock).hasToString("SeqLock[version 1, free]");
    long read = lock.readLockExclusive();
    assertThat(lock).hasToString("SeqLock[version 1, locked to read]");
    lock.unlockRead(read);
    lock.write(() -> assertThat(lock).hasToString("SeqLock[version 1, writing]"));
  }

  private static void assertSelfDeadlock(ThrowingCallable call) {
    assertThatExceptionOfType(IllegalMonitorStateException.class)
        .isThrownBy(call)
        .withMessageContaining("would wait for");
  }

  private static void fail() {
    throw new IllegalStateException("broken");
  }
}
