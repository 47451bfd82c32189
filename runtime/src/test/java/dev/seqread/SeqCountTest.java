package dev.seqread;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class SeqCountTest {
  private final SeqCount count = new SeqCount();
  private int x;

  @Test
  void aWriteFailsTheSectionsThatBeganBeforeIt() {
    long stamp = count.readBegin();
    assertThat(count.validate(stamp)).isTrue();
    count.write(() -> x = 1);
    assertThat(count.validate(stamp)).isFalse();
    assertThat(count.readInt(() -> x)).isEqualTo(1);
  }

  @Test
  void aWriteInProgressAllowsNoSections() throws Exception {
    count.writeBegin();
    assertThat(count.tryReadBegin()).isZero();
    assertThat(Other.thread(() -> timedBegin(20))).isZero();
    count.writeEnd();
    assertThat(timedBegin(20)).isNotZero();
  }

  private long timedBegin(long millis) {
    try {
      return count.tryReadBegin(millis, MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aWriteThatIsGivenUpLeavesSectionsValid() {
    long stamp = count.readBegin();
    count.writeBegin();
    count.writeEndUnchanged();
    assertThat(count.validate(stamp)).isTrue();
  }

  @Test
  void invalidationFailsSections() {
    long stamp = count.readBegin();
    count.invalidate();
    assertThat(count.validate(stamp)).isFalse();
    assertThat(count.tryReadBegin()).isNotZero();
  }

  @Test
  void aBarrierFailsSectionsAndLetsNobodyWait() {
    long stamp = count.readBegin();
    count.writeBarrier();
    assertThat(count.validate(stamp)).isFalse();
    assertThat(count.validate(count.tryReadBegin())).isTrue();
    count.writeBegin();
    assertIllegal(count::writeBarrier);
    count.writeEnd();
  }

  @Test
  void aSectionInsideOnesOwnWriteSeesIt() {
    count.writeBegin();
    x = 5;
    long stamp = count.readBeginRaw();
    assertThat(x).isEqualTo(5);
    assertThat(count.validate(stamp)).isTrue();
    assertThat(count.validate(Other.thread(count::readBeginRaw))).isFalse();
    count.writeEnd();
    assertThat(count.validate(stamp)).isFalse();
  }

  @Test
  void anUpdateThatThrowsEndsItsWrite() {
    assertThatIllegalStateException().isThrownBy(() -> count.write(SeqCountTest::fail));
    assertThat(count.tryReadBegin()).isNotZero();
  }

  @Test
  void anUpdateReturnsItsResult() {
    int result = count.write(() -> ++x);
    assertThat(result).isEqualTo(1);
  }

  @Test
  void writesThatDoNotFitAreRefused() {
    assertIllegal(count::writeEnd);
    assertIllegal(count::writeEndUnchanged);
    count.writeBegin();
    assertIllegal(count::writeBegin);
    assertIllegal(count::invalidate);
  }

  @Test
  void aReaderInsideItsOwnWriteIsTold() {
    count.writeBegin();
    assertIllegal(count::readBegin);
    assertIllegal(() -> count.readInt(() -> x));
    count.writeEnd();
  }

  @Test
  void aReaderInsideItsOwnWriteIsToldWhereTheLockIsKnown() {
    ReentrantLock lock = new ReentrantLock();
    SeqCount bound = SeqCount.boundTo(lock);
    lock.lock();
    bound.writeBegin();
    assertIllegal(bound::readBegin);
    bound.writeEnd();
    lock.unlock();
  }

  @Test
  void aWriterAssertsThatItHoldsTheLock() {
    for (Lock lock : List.of(new ReentrantLock(), new ReentrantReadWriteLock().writeLock())) {
      SeqCount bound = SeqCount.boundTo(lock);
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(bound::writeBegin)
          .withMessageContaining("does not hold the lock");
      assertThat(bound.tryReadBegin()).isNotZero();
      lock.lock();
      bound.write(() -> x++);
      lock.unlock();
    }
    assertThat(x).isEqualTo(2);
  }

  @Test
  void aWriterAssertsThatItHoldsTheMonitor() {
    Object monitor = new Object();
    SeqCount bound = SeqCount.boundToMonitor(monitor);
    assertThatExceptionOfType(AssertionError.class).isThrownBy(bound::writeBegin);
    synchronized (monitor) {
      bound.write(() -> x++);
    }
    assertThat(x).isEqualTo(1);
  }

  @Test
  void aLockWhoseHolderIsNotKnownIsNotAsserted() {
    SeqCount bound = SeqCount.boundTo(new StampedLock().asWriteLock());
    bound.write(() -> x++);
    assertThat(x).isEqualTo(1);
  }

  private static void assertIllegal(ThrowingCallable call) {
    assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(call);
  }

  private static void fail() {
    throw new IllegalStateException("broken");
  }
}
