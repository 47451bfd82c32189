package dev.seqread;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Those who only wait for a write to end, and those who want the lock, do not meet. */
@Timeout(60)
final class ReadersWaitApartTest {
  private static final int READERS = 300;

  private final SeqLock lock = new SeqLock();
  private final List<Thread> threads = new ArrayList<>();

  /** A reader came behind a thread that wants the lock, which is still held when the write ends. */
  private void assertNotHeldUp(Callable<Long> begin) throws Exception {
    long read = lock.readLockExclusive();
    long held = lock.writeLock();
    FutureTask<Long> locker = start(lock::writeLock);
    awaitWaiting(1);
    FutureTask<Long> reader = start(begin);
    awaitWaiting(2);
    lock.unlockWrite(held);
    assertThat(reader.get(5, SECONDS)).as("while the lock is held to read").isNotZero();
    assertThat(locker.isDone()).isFalse();
    lock.unlockRead(read);
    locker.get(5, SECONDS);
  }

  @Test
  void aReaderIsNotHeldUpByALockedRead() throws Exception {
    assertNotHeldUp(lock::readBegin);
  }

  @Test
  void aTimedBeginSucceedsAsSoonAsNoWriteIsInProgress() throws Exception {
    assertNotHeldUp(() -> lock.tryReadBegin(1, SECONDS));
  }

  @Test
  void aFreeLockIsTakenWhileReadersWake() throws Exception {
    int failed = 0;
    for (int round = 0; round < 100; round++) {
      long held = lock.writeLock();
      List<FutureTask<Long>> readers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        readers.add(start(lock::readBegin));
      }
      awaitWaiting(4);
      Thread.sleep(round % 4);
      lock.unlockWrite(held);
      long stamp = lock.tryWriteLock();
      if (stamp == 0) {
        failed++;
      } else {
        lock.unlockWrite(stamp);
      }
      for (FutureTask<Long> reader : readers) {
        reader.get(5, SECONDS);
      }
    }
    assertThat(failed).isZero();
  }

  @Test
  void theEndOfAWriteWakesAllReaders() throws Exception {
    long held = lock.writeLock();
    List<FutureTask<Long>> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      readers.add(start(lock::readBegin));
    }
    awaitWaiting(READERS);
    lock.unlockWrite(held);
    long stillHeld = lock.writeLock();
    for (FutureTask<Long> reader : readers) {
      long stamp = reader.get(5, SECONDS);
      assertThat(stamp).as("though the next write is in progress").isNotZero();
      assertThat(lock.validate(stamp)).isFalse();
    }
    lock.unlockWrite(stillHeld);
  }

  static Stream<Arguments> counters() {
    SharedSeqCount shared = new SharedSeqCount(ByteBuffer.allocateDirect(16), 0);
    SeqCount count = new SeqCount();
    SeqLock lock = new SeqLock();
    return Stream.of(
        arguments("SeqCount", (Runnable) count::writeBegin, (Runnable) count::writeEnd, count),
        arguments(
            "SeqLock",
            (Runnable) lock::writeLock,
            (Runnable) () -> lock.unlockWrite(lock.sequence),
            lock),
        arguments(
            "SharedSeqCount", (Runnable) shared::writeBegin, (Runnable) shared::writeEnd, shared));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("counters")
  void waitingReadersBurnNothing(String name, Runnable begin, Runnable end, Object counter)
      throws Exception {
    begin.run();
    List<FutureTask<Object>> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      FutureTask<Object> reader =
          start(
              () ->
                  counter instanceof Sequence sequence
                      ? (Object) sequence.readBegin()
                      : ((SharedSeqCount) counter).readBegin());
      readers.add(reader);
    }
    Duration least = Duration.ofDays(1);
    for (int window = 0; window < 5; window++) {
      Duration before = cpu();
      Thread.sleep(500);
      Duration burnt = cpu().minus(before);
      least = burnt.compareTo(least) < 0 ? burnt : least;
    }
    end.run();
    for (FutureTask<Object> reader : readers) {
      reader.get(5, SECONDS);
    }
    assertThat(least).as("what the process burns in 500 ms").isLessThan(Duration.ofMillis(50));
  }

  /** Of the whole process: nothing else runs in it for long. */
  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Test
  void aReadWithALimitDoesNotWaitForAMonitor() throws Exception {
    Object monitor = new Object();
    SeqCount bound = SeqCount.boundToMonitor(monitor);
    CountDownLatch inside = new CountDownLatch(1);
    FutureTask<Void> holder =
        start(
            () -> {
              synchronized (monitor) {
                inside.countDown();
                Thread.sleep(4000);
              }
              return null;
            });
    inside.await();
    long start = System.nanoTime();
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(
            () ->
                bound.read(
                    () -> {
                      bound.sequence += Word.STEP;
                      return 1;
                    },
                    50,
                    MILLISECONDS));
    assertThat(System.nanoTime() - start).isLessThan(SECONDS.toNanos(2));
    assertThat(holder.isDone()).isFalse();
  }

  @Test
  void anyLimitIsALimit() throws Exception {
    long held = lock.writeLock();
    FutureTask<Long> past = start(() -> lock.tryReadBegin(Long.MIN_VALUE, NANOSECONDS));
    FutureTask<Long> write = start(() -> lock.tryWriteLock(Long.MIN_VALUE, NANOSECONDS));
    assertThat(past.get(5, SECONDS)).isZero();
    assertThat(write.get(5, SECONDS)).isZero();
    FutureTask<Long> endless = start(() -> lock.tryReadBegin(Long.MAX_VALUE, SECONDS));
    awaitWaiting(1);
    lock.unlockWrite(held);
    assertThat(endless.get(5, SECONDS)).isNotZero();
  }

  private void awaitWaiting(int waiters) throws InterruptedException {
    while (threads.stream().filter(ReadersWaitApartTest::isWaiting).count() < waiters) {
      Thread.sleep(1);
    }
  }

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TIMED_WAITING;
  }

  private <T> FutureTask<T> start(Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    Thread thread = new Thread(task, "waiter");
    thread.setDaemon(true);
    threads.removeIf(other -> !other.isAlive());
    threads.add(thread);
    thread.start();
    return task;
  }
}
