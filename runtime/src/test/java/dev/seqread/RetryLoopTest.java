package dev.seqread;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class RetryLoopTest {
  private final SeqLock lock = new SeqLock(withTries(3));
  private int runs;
  private int x;

  private static SeqOptions withTries(int tries) {
    return SeqOptions.DEFAULT.withAdversary(null).withPolicy(new ReadPolicy(tries));
  }

  /** A section that is disturbed by a write of another thread in its first runs. */
  private int disturbed(int times) {
    if (runs++ < times) {
      Other.thread(() -> lock.write(() -> ++x));
    }
    return x;
  }

  @Test
  void anUndisturbedSectionRunsOnce() {
    assertThat(lock.readInt(() -> disturbed(0))).isZero();
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void aDisturbedSectionRunsAgain() {
    assertThat(lock.readInt(() -> disturbed(2))).isEqualTo(2);
    assertThat(runs).isEqualTo(3);
  }

  @Test
  void whenTheTriesAreUsedUpTheSectionRunsUnderTheLock() {
    int seen =
        lock.readInt(
            () -> {
              if (++runs <= 3) {
                Other.thread(() -> lock.write(() -> ++x));
              } else {
                assertThat(lock.isHeldByCurrentThread()).isTrue();
                assertThat(Other.thread(lock::tryWriteLock)).as("a writer comes in").isZero();
              }
              return x;
            });
    assertThat(seen).isEqualTo(3);
    assertThat(runs).isEqualTo(4);
    assertThat(lock.isHeldByCurrentThread()).isFalse();
  }

  @Test
  void everyFormFallsBackToTheLock() throws Exception {
    assertFallsBack(() -> (double) lock.readInt(() -> alwaysDisturbed()));
    assertFallsBack(() -> (double) lock.readLong(() -> alwaysDisturbed()));
    assertFallsBack(() -> lock.readDouble(() -> alwaysDisturbed()));
    assertFallsBack(() -> lock.readBoolean(() -> alwaysDisturbed() == 1) ? 1.0 : 0.0);
    assertFallsBack(() -> (double) lock.read(() -> alwaysDisturbed()));
    runs = 0;
    assertThat(lock.readInterruptibly(() -> alwaysDisturbed())).isEqualTo(1);
    assertThat(runs).isEqualTo(4);
    runs = 0;
    assertThat(lock.read(() -> alwaysDisturbed(), 5, SECONDS)).isEqualTo(1);
    assertThat(runs).isEqualTo(4);
  }

  private int alwaysDisturbed() {
    runs++;
    if (!lock.isHeldByCurrentThread()) {
      Other.thread(() -> lock.write(() -> ++x));
    }
    return 1;
  }

  private void assertFallsBack(Supplier<Double> read) {
    runs = 0;
    assertThat(read.get()).isEqualTo(1.0);
    assertThat(runs).isEqualTo(4);
    assertThat(lock.isHeldByCurrentThread()).isFalse();
  }

  @Test
  void anExceptionOfAConsistentSectionGetsOut() {
    assertFails(() -> lock.readInt(() -> fail()));
    assertFails(() -> lock.readLong(() -> fail()));
    assertFails(() -> lock.readDouble(() -> fail()));
    assertFails(() -> lock.readBoolean(() -> fail() == 0));
    assertFails(() -> lock.read(() -> fail()));
    assertFails(() -> lock.readInterruptibly(() -> fail()));
    assertFails(() -> lock.read(() -> fail(), 1, SECONDS));
  }

  private static void assertFails(ThrowingCallable read) {
    assertThatIllegalStateException().isThrownBy(read).withMessage("section");
  }

  @Test
  void anExceptionOfAnInconsistentSectionMeansRetry() throws Exception {
    assertRunsAgain(() -> (double) lock.readInt(this::failsWhenDisturbed));
    assertRunsAgain(() -> (double) lock.readLong(this::failsWhenDisturbed));
    assertRunsAgain(() -> lock.readDouble(this::failsWhenDisturbed));
    assertRunsAgain(() -> lock.readBoolean(() -> failsWhenDisturbed() == 1) ? 1.0 : 0.0);
    assertRunsAgain(() -> (double) lock.read(this::failsWhenDisturbed));
    runs = 0;
    assertThat(lock.readInterruptibly(this::failsWhenDisturbed)).isEqualTo(1);
    assertThat(runs).isEqualTo(2);
  }

  private int failsWhenDisturbed() {
    if (runs++ == 0) {
      Other.thread(() -> lock.write(() -> ++x));
      return fail();
    }
    return 1;
  }

  private void assertRunsAgain(Supplier<Double> read) {
    runs = 0;
    assertThat(read.get()).isEqualTo(1.0);
    assertThat(runs).isEqualTo(2);
  }

  @Test
  void anExceptionUnderTheLockGetsOutAndReleasesIt() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                lock.readLong(
                    () -> {
                      alwaysDisturbed();
                      return fail();
                    }));
    assertThat(runs).isEqualTo(4);
    assertThat(lock.tryWriteLock()).isNotZero();
  }

  @Test
  void aSectionMayWriteUnderItsOwnLock() {
    int seen =
        lock.readInt(
            () -> {
              if (x == 0) {
                lock.write(() -> x = 7);
              }
              return x;
            });
    assertThat(seen).isEqualTo(7);
  }

  @Test
  void aSectionThatAlwaysWritesEndsUnderTheLock() {
    int seen = lock.readInt(() -> lock.<Integer>write(() -> ++x));
    assertThat(seen).isEqualTo(4);
    assertThat(lock.isHeldByCurrentThread()).isFalse();
    assertThat(lock.tryReadBegin()).isNotZero();
  }

  @Test
  void aCounterThatIsBoundToALockFallsBackToIt() {
    ReentrantLock writers = new ReentrantLock();
    SeqCount count = SeqCount.boundTo(writers, withTries(2));
    int seen =
        count.readInt(
            () -> {
              runs++;
              if (!writers.isHeldByCurrentThread()) {
                writers.lock();
                count.write(() -> x++);
                writers.unlock();
              }
              return x;
            });
    assertThat(seen).isEqualTo(2);
    assertThat(runs).isEqualTo(3);
    assertThat(writers.isLocked()).isFalse();
  }

  @Test
  void aCounterThatIsBoundToAMonitorFallsBackToIt() throws Exception {
    Object monitor = new Object();
    SeqCount count = SeqCount.boundToMonitor(monitor, withTries(2));
    Supplier<Integer> section =
        () -> {
          runs++;
          if (!Thread.holdsLock(monitor)) {
            synchronized (monitor) {
              count.write(() -> x++);
            }
          }
          return x;
        };
    assertThat(count.<Integer>read(section)).isEqualTo(2);
    assertThat(count.readInt(section::get)).isEqualTo(4);
    assertThat(count.readLong(section::get)).isEqualTo(6);
    assertThat(count.readDouble(section::get)).isEqualTo(8);
    assertThat(count.readBoolean(() -> section.get() == 10)).isTrue();
    assertThat(runs).isEqualTo(15);
  }

  @Test
  void aReadThatMayBeInterruptedDoesNotWaitForAMonitor() throws Exception {
    Object monitor = new Object();
    SeqCount count = SeqCount.boundToMonitor(monitor, withTries(2));
    int seen =
        count.readInterruptibly(
            () -> {
              assertThat(Thread.holdsLock(monitor)).isFalse();
              if (runs++ < 10) {
                synchronized (monitor) {
                  count.invalidate();
                }
              }
              return runs;
            });
    assertThat(seen).isEqualTo(11);
  }

  @Test
  void aCounterThatIsBoundToNothingGoesOnTrying() {
    SeqCount count = new SeqCount(withTries(1));
    int seen =
        count.readInt(
            () -> {
              if (runs++ < 10) {
                count.write(() -> x++);
              }
              return x;
            });
    assertThat(seen).isEqualTo(10);
  }

  @Test
  void aReadIsGivenUpWhenItsTimeIsUp() {
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> lock.read(() -> Other.thread(() -> lock.write(() -> ++x)), 0, SECONDS));
    long held = Other.thread(lock::writeLock);
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> lock.read(() -> x, 20, MILLISECONDS));
    lock.unlockWrite(held);
  }

  @Test
  void aReadIsGivenUpWhenItsTimeIsUpWaitingForTheLock() {
    SeqLock once = new SeqLock(withTries(1));
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(
            () ->
                once.read(
                    () ->
                        Other.thread(
                            () -> {
                              once.invalidate();
                              return once.readLockExclusive();
                            }),
                    100,
                    MILLISECONDS));
  }

  @Test
  void aPolicyHasAtLeastOneTry() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadPolicy(0));
  }

  private static int fail() {
    throw new IllegalStateException("section");
  }
}
