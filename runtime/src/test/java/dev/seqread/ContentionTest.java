package dev.seqread;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Many threads at one lock: nothing is lost, nobody is left behind. */
final class ContentionTest {
  private static final int THREADS = 6;
  private static final int ROUNDS = 2_000;

  /** Takes the write lock, in one way or another. */
  interface Taking {
    long take(SeqLock lock) throws InterruptedException;
  }

  private long total;

  static Stream<Arguments> ways() {
    return Stream.of(
        arguments("writeLock", (Taking) SeqLock::writeLock),
        arguments("writeLockInterruptibly", (Taking) SeqLock::writeLockInterruptibly),
        arguments("tryWriteLock", (Taking) ContentionTest::triedWrite),
        arguments("tryWriteLock, timed", (Taking) ContentionTest::timedWrite),
        arguments("tryConvertToWriteLock", (Taking) ContentionTest::converted));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void writesExcludeEachOther(String name, Taking taking) throws Exception {
    assertNothingIsLost(new SeqLock(), taking);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void writesExcludeEachOtherAtAFairLock(String name, Taking taking) throws Exception {
    assertNothingIsLost(new SeqLock(SeqOptions.DEFAULT.withFairness(true)), taking);
  }

  private void assertNothingIsLost(SeqLock lock, Taking taking) throws Exception {
    onAllThreads(
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            long stamp = taking.take(lock);
            try {
              total++;
            } finally {
              lock.unlockWrite(stamp);
            }
            if (round % 16 == 0) {
              lock.readLong(() -> total);
            }
            if (round % 64 == 0) {
              lock.unlockRead(lock.readLockExclusive());
            }
          }
        });
    assertThat(lock.readLong(() -> total)).isEqualTo((long) THREADS * ROUNDS);
  }

  @Test
  void anUpgradeWritesOverWhatItsSectionRead() throws Exception {
    SeqLock lock = new SeqLock();
    onAllThreads(
        () -> {
          for (int round = 0; round < 10 * ROUNDS; ) {
            long stamp = lock.readBegin();
            long before = total;
            long held = lock.tryConvertToWriteLock(stamp);
            if (held != 0) {
              total = before + 1;
              lock.unlockWrite(held);
              round++;
            }
          }
        });
    assertThat(total).isEqualTo(10L * THREADS * ROUNDS);
  }

  @Test
  void aFairLockIsTakenInTheOrderOfArrival() throws Exception {
    SeqLock lock = new SeqLock(SeqOptions.DEFAULT.withFairness(true));
    List<Integer> order = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    long held = lock.writeLock();
    for (int i = 0; i < THREADS; i++) {
      int number = i;
      Thread thread = new Thread(() -> lock.write(() -> order.add(number)));
      threads.add(thread);
      thread.start();
      while (!isWaiting(thread)) {
        Thread.sleep(1);
      }
    }
    lock.unlockWrite(held);
    lock.write(() -> order.add(THREADS));
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void boundedReadersGetThroughBesideAnIncessantWriter() throws Exception {
    SeqLock lock = new SeqLock();
    Words words = new Words();
    try (LiveWriter writer =
        LiveWriter.startIncessant(value -> lock.write(() -> words.set(value)))) {
      long before = writer.written();
      onAllThreads(
          () -> {
            for (int round = 0; round < 50 || writer.written() == before; round++) {
              lock.readLong(words::get);
            }
          });
    }
  }

  @Test
  void thoseWhoTakeTheLockGetThroughBesideAnIncessantWriter() throws Exception {
    SeqLock lock = new SeqLock();
    try (LiveWriter writer = LiveWriter.startIncessant(value -> lock.write(() -> total++))) {
      long before = writer.written();
      for (int round = 0; round < 50 || writer.written() == before; round++) {
        lock.unlockRead(lock.readLockExclusive());
        lock.unlockUnchanged(lock.writeLock());
      }
    }
  }

  @Test
  void theLockIsReservedForAThreadThatWasOvertakenOften() throws Exception {
    SeqLock lock = new SeqLock();
    long held = lock.writeLock();
    CountDownLatch tried = new CountDownLatch(1);
    FutureTask<Void> waiter =
        new FutureTask<>(
            () -> {
              long stamp = lock.writeLock();
              tried.await();
              lock.unlockWrite(stamp);
              return null;
            });
    new Thread(waiter, "waiter").start();
    while (lock.gate().reservation() == 0) {
      Thread.sleep(1);
    }
    lock.unlockWrite(held);
    assertThat(lock.tryWriteLock()).as("overtakes once more").isZero();
    assertThat(lock.tryConvertToWriteLock(lock.tryReadBegin())).as("overtakes once more").isZero();
    tried.countDown();
    waiter.get();
    assertThat(lock.gate().reservation()).isZero();
    assertThat(lock.tryWriteLock()).isNotZero();
  }

  @Test
  void theNextReleaseKeepsTheLockForAThreadThatReads() throws Exception {
    SeqLock lock = new SeqLock();
    long held = lock.writeLock();
    CountDownLatch tried = new CountDownLatch(1);
    FutureTask<Void> reading =
        new FutureTask<>(
            () -> {
              long stamp = lock.readLockExclusive();
              tried.await();
              lock.unlockRead(stamp);
              return null;
            });
    Thread reader = new Thread(reading, "reader");
    reader.start();
    while (!isWaiting(reader)) {
      Thread.onSpinWait();
    }
    lock.unlockWrite(held);
    assertThat(lock.tryWriteLock()).as("overtakes it").isZero();
    tried.countDown();
    reading.get();
    assertThat(lock.tryWriteLock()).isNotZero();
  }

  @Test
  void aReservationIsUsedUp() throws Exception {
    SeqLock lock = new SeqLock();
    long held = lock.writeLock();
    FutureTask<Long> waiter = new FutureTask<>(() -> lock.tryWriteLock(30, SECONDS));
    new Thread(waiter, "waiter").start();
    while (lock.gate().reservation() == 0) {
      Thread.sleep(1);
    }
    lock.unlockWrite(held);
    lock.unlockWrite(waiter.get());
    assertThat(lock.sequence & Word.RESERVED).isZero();
  }

  private static long triedWrite(SeqLock lock) {
    for (; ; ) {
      long stamp = lock.tryWriteLock();
      if (stamp != 0) {
        return stamp;
      }
      Thread.yield();
    }
  }

  private static long timedWrite(SeqLock lock) throws InterruptedException {
    for (; ; ) {
      long stamp = lock.tryWriteLock(50, MICROSECONDS);
      if (stamp != 0) {
        return stamp;
      }
    }
  }

  private static long converted(SeqLock lock) {
    for (; ; ) {
      long stamp = lock.tryConvertToWriteLock(lock.readBegin());
      if (stamp != 0) {
        return stamp;
      }
      Thread.yield();
    }
  }

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TIMED_WAITING;
  }

  private interface Task {
    void run() throws Exception;
  }

  private static void onAllThreads(Task task) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            pool.submit(
                () -> {
                  task.run();
                  return null;
                }));
      }
      for (Future<?> future : running) {
        future.get(50, SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
