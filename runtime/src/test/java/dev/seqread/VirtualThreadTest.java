package dev.seqread;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Readers that wait for a virtual thread which was stopped inside its write, on a single carrier:
 * whoever keeps the carrier, spinning or yielding, keeps the writer from going on.
 */
final class VirtualThreadTest {
  private static final int READERS = 50;

  private MethodHandle startVirtualThread;

  @BeforeEach
  void requireVirtualThreads() throws ReflectiveOperationException {
    assumeTrue(Runtime.version().feature() >= 21, "virtual threads came with JDK 21");
    startVirtualThread =
        MethodHandles.publicLookup()
            .findStatic(
                Thread.class,
                "startVirtualThread",
                MethodType.methodType(Thread.class, Runnable.class));
    assertThat(System.getProperty("jdk.virtualThreadScheduler.maxPoolSize")).isEqualTo("1");
  }

  private <T> FutureTask<T> start(Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    try {
      Thread unused = (Thread) startVirtualThread.invokeExact((Runnable) task);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    return task;
  }

  private interface Write {
    void around(Runnable body);
  }

  private void assertReadersLetTheWriterGoOn(Sequence lock, Write write) throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    int[] data = new int[1];
    FutureTask<Void> writer =
        start(
            () -> {
              write.around(
                  () -> {
                    data[0] = 1;
                    inside.countDown();
                    sleep(100);
                    data[0] = 2;
                  });
              return null;
            });
    inside.await();
    List<FutureTask<Integer>> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      readers.add(
          start(i % 2 == 0 ? () -> lock.readInt(() -> data[0]) : () -> openCoded(lock, data)));
    }
    for (FutureTask<Integer> reader : readers) {
      assertThat(reader.get(20, SECONDS)).isEqualTo(2);
    }
    writer.get(20, SECONDS);
  }

  private static int openCoded(Sequence lock, int[] data) {
    long stamp;
    int value;
    do {
      stamp = lock.readBegin();
      value = data[0];
    } while (lock.readRetry(stamp));
    return value;
  }

  @Test
  void ofALock() throws Exception {
    SeqLock lock = new SeqLock();
    assertReadersLetTheWriterGoOn(lock, lock::write);
  }

  @Test
  void ofAFairLock() throws Exception {
    SeqLock lock = new SeqLock(SeqOptions.DEFAULT.withFairness(true));
    assertReadersLetTheWriterGoOn(lock, lock::write);
  }

  @Test
  void ofACounter() throws Exception {
    SeqCount count = new SeqCount();
    assertReadersLetTheWriterGoOn(count, count::write);
  }

  /** Keeps the carrier until it is closed. */
  private final class Hog implements AutoCloseable {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final FutureTask<Void> task;

    Hog() throws InterruptedException {
      CountDownLatch busy = new CountDownLatch(1);
      task =
          start(
              () -> {
                busy.countDown();
                while (!stopped.get()) {
                  Thread.onSpinWait();
                }
                return null;
              });
      busy.await();
    }

    boolean isRunning() {
      return !task.isDone();
    }

    @Override
    public void close() {
      stopped.set(true);
    }
  }

  private static <T> FutureTask<T> startOutside(Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    Thread thread = new Thread(task, "platform thread");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  @Test
  void aReaderWhoseCarrierIsBusyDoesNotDelayWriters() throws Exception {
    SeqLock lock = new SeqLock();
    long held = lock.writeLock();
    FutureTask<Long> reader = start(lock::readBegin);
    Thread.sleep(100);
    try (Hog hog = new Hog()) {
      lock.unlockWrite(held);
      long stamp = startOutside(lock::writeLock).get(2, SECONDS);
      lock.unlockWrite(stamp);
      assertThat(hog.isRunning()).isTrue();
    }
    assertThat(reader.get(5, SECONDS)).isNotZero();
  }

  interface Taking {
    long from(SeqLock lock) throws InterruptedException;
  }

  @Test
  void aFairLockIsNotBargedIntoByATimedWrite() throws Exception {
    assertNoBarging(lock -> lock.tryWriteLock(200, MILLISECONDS));
  }

  @Test
  void aFairLockIsNotBargedIntoByAnInterruptibleWrite() throws Exception {
    assertNoBarging(SeqLock::writeLockInterruptibly);
  }

  /** The next in the queue is a thread that cannot run just now. */
  private void assertNoBarging(Taking taking) throws Exception {
    SeqLock lock = new SeqLock(SeqOptions.DEFAULT.withFairness(true));
    long held = lock.writeLock();
    FutureTask<Void> first = startOutside(() -> writeOnce(lock));
    Thread.sleep(100);
    FutureTask<Void> second = start(() -> writeOnce(lock));
    Thread.sleep(100);
    FutureTask<Long> barger;
    try (Hog hog = new Hog()) {
      lock.unlockWrite(held);
      first.get(5, SECONDS);
      barger = startOutside(() -> taking.from(lock));
      Thread.sleep(300);
      assertThat(hog.isRunning()).isTrue();
      assertThat(second.isDone()).isFalse();
      assertThat(barger.isDone() && barger.get() != 0).as("overtakes").isFalse();
    }
    second.get(5, SECONDS);
    barger.get(5, SECONDS);
  }

  private static Void writeOnce(SeqLock lock) {
    lock.write(() -> {});
    return null;
  }

  @Test
  void writersWaitWithoutTheirCarrier() throws Exception {
    SeqLock lock = new SeqLock();
    int[] data = new int[1];
    List<FutureTask<Void>> writers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      writers.add(
          start(
              () -> {
                lock.write(
                    () -> {
                      int before = data[0];
                      sleep(1);
                      data[0] = before + 1;
                    });
                return null;
              }));
    }
    for (FutureTask<Void> writer : writers) {
      writer.get(20, SECONDS);
    }
    assertThat(lock.readInt(() -> data[0])).isEqualTo(READERS);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
