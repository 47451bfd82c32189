package dev.seqread;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who holds a lock, and who is told that it would wait for itself. */
@Timeout(30)
final class OwnershipTest {
  private final SeqLock lock = new SeqLock();

  /** A thread that says that it is another. */
  private static final class Impostor extends Thread {
    private final long claimed;

    Impostor(Runnable task, Thread claimed) {
      super(task);
      this.claimed = claimed.getId();
    }

    @Override
    public long getId() {
      return claimed;
    }
  }

  @Test
  void aThreadWithTheIdOfTheHolderIsNotTheHolder() throws Exception {
    long held = lock.writeLock();
    FutureTask<Boolean> other = new FutureTask<>(lock::isHeldByCurrentThread);
    new Impostor(other, Thread.currentThread()).start();
    assertThat(other.get()).isFalse();
    FutureTask<Long> waiter = new FutureTask<>(() -> lock.tryReadBegin(50, MILLISECONDS));
    new Impostor(waiter, Thread.currentThread()).start();
    assertThat(waiter.get()).as("waits, and is not told that it is the writer").isZero();
    lock.unlockWrite(held);
  }

  @Test
  void aThreadWhoseIdIsNotItsOwnHoldsWhatItTook() throws Exception {
    FutureTask<Void> owner =
        new FutureTask<>(
            () -> {
              long held = lock.writeLock();
              assertThat(lock.isHeldByCurrentThread()).isTrue();
              assertSelfDeadlock(lock::readBegin);
              lock.unlockWrite(held);
              return null;
            });
    new Impostor(owner, Thread.currentThread()).start();
    owner.get();
  }

  @Test
  void aReadIsReleasedByItsOwnStampOnly() {
    long read = lock.readLockExclusive();
    lock.unlockRead(read);
    lock.write(() -> {});
    long later = lock.readLockExclusive();
    assertThatExceptionOfType(IllegalMonitorStateException.class)
        .isThrownBy(() -> lock.unlockRead(read));
    lock.unlockRead(later);
    assertThat(lock.tryWriteLock()).isNotZero();
  }

  @Test
  void aReadIsNotReleasedByAnotherThread() {
    long read = lock.readLockExclusive();
    Other.thread(
        () -> {
          assertThatExceptionOfType(IllegalMonitorStateException.class)
              .isThrownBy(() -> lock.unlockRead(read));
          return 0;
        });
    lock.unlockRead(read);
  }

  @Test
  void aSecondLockedReadOfItsHolderIsToldAtOnce() {
    lock.readLockExclusive();
    long start = System.nanoTime();
    assertSelfDeadlock(lock::readLockExclusive);
    assertThat(System.nanoTime() - start).isLessThan(SECONDS.toNanos(1));
  }

  @Test
  void aCounterKnowsItsWriterWithoutAssertions() throws Exception {
    URL classes = SeqCount.class.getProtectionDomain().getCodeSource().getLocation();
    ClassLoader parent = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, parent)) {
      loader.setDefaultAssertionStatus(false);
      Class<?> type = loader.loadClass("dev.seqread.SeqCount");
      Object count = type.getConstructor().newInstance();
      type.getMethod("writeBegin").invoke(count);
      FutureTask<Object> reader = new FutureTask<>(() -> type.getMethod("readBegin").invoke(count));
      assertThatExceptionOfType(InvocationTargetException.class)
          .isThrownBy(
              () ->
                  type.getMethod("tryReadBegin", long.class, TimeUnit.class)
                      .invoke(count, 5L, SECONDS))
          .withCauseInstanceOf(IllegalMonitorStateException.class);
      Thread thread = new Thread(reader);
      thread.setDaemon(true);
      thread.start();
      Thread.sleep(50);
      assertThat(reader.isDone()).as("another thread waits").isFalse();
      type.getMethod("writeEnd").invoke(count);
      reader.get(5, SECONDS);
    }
  }

  @Test
  void aSharedCounterKnowsTheWriterThatBeganWithIt() throws Exception {
    SharedSeqCount count = new SharedSeqCount(ByteBuffer.allocateDirect(16), 0);
    count.writeBegin();
    assertSelfDeadlock(() -> count.readBegin(5, SECONDS));
    assertSelfDeadlock(count::readBegin);
    FutureTask<Integer> reader = new FutureTask<>(count::readBegin);
    Thread thread = new Thread(reader);
    thread.setDaemon(true);
    thread.start();
    Thread.sleep(50);
    assertThat(reader.isDone()).as("another thread waits").isFalse();
    count.writeEnd();
    assertThat(reader.get(5, SECONDS)).isEqualTo(2);
  }

  private static void assertSelfDeadlock(ThrowingCallable call) {
    assertThatExceptionOfType(IllegalMonitorStateException.class)
        .isThrownBy(call)
        .withMessageContaining("would wait for");
  }
}
