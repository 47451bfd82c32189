package dev.seqread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    assertThat(lock.readInt(() -> x)).isEqualTo(1);
  }

  @Test
  void aWriterThatThrowsLeavesTheLockFree() {
    Runnable broken =
        () -> {
          throw new IllegalStateException("broken");
        };
    assertThatThrownBy(() -> lock.write(broken)).hasMessage("broken");
    assertThat(lock.tryReadBegin()).isNotZero();
  }

  @Test
  void enteringOnesOwnWriteLockThrows() {
    lock.write(
        () -> {
          assertThatThrownBy(lock::readBegin).isInstanceOf(IllegalMonitorStateException.class);
          assertThatThrownBy(lock::writeLock).isInstanceOf(IllegalMonitorStateException.class);
        });
  }
}
