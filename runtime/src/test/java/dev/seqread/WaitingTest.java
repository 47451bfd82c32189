package dev.seqread;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that wait for a writer: how they end, and what an interrupt does to them. */
final class WaitingTest {
  interface Call {
    /** Whether the thread was still interrupted after the call. */
    void on(SeqLock lock) throws Exception;
  }

  private final SeqLock lock = new SeqLock();
  private long held;

  static Stream<Arguments> interruptible() {
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("readBeginInterruptibly", SeqLock::readBeginInterruptibly);
    calls.put("tryReadBegin, timed", lock -> lock.tryReadBegin(10, SECONDS));
    calls.put("readInterruptibly", lock -> lock.readInterruptibly(() -> 1));
    calls.put("read, timed", lock -> lock.read(() -> 1, 10, SECONDS));
    calls.put("writeLockInterruptibly", lock -> lock.unlockWrite(lock.writeLockInterruptibly()));
    calls.put("tryWriteLock, timed", lock -> lock.unlockWrite(lock.tryWriteLock(10, SECONDS)));
    return calls.entrySet().stream().map(call -> arguments(call.getKey(), call.getValue()));
  }

  static Stream<Arguments> uninterruptible() {
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("readBegin", SeqLock::readBegin);
    calls.put("read", lock -> lock.readInt(() -> 1));
    calls.put("writeLock", lock -> lock.unlockWrite(lock.writeLock()));
    calls.put("readLockExclusive", lock -> lock.unlockRead(lock.readLockExclusive()));
    calls.put("write", lock -> lock.write(() -> {}));
    calls.put("invalidate", SeqLock::invalidate);
    return calls.entrySet().stream().map(call -> arguments(call.getKey(), call.getValue()));
  }

  static Stream<Arguments> all() {
    return Stream.concat(interruptible(), uninterruptible());
  }

  @BeforeEach
  void hold() {
    held = lock.writeLock();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void aCallEndsWhenTheWriterReleases(String name, Call call) throws Exception {
    FutureTask<Boolean> waiter = new FutureTask<>(() -> isInterruptedAfter(call));
    awaitParked(start(waiter));
    lock.unlockWrite(held);
    assertThat(waiter.get(5, SECONDS)).isFalse();
    assertThat(lock.tryWriteLock()).as("the lock is free again").isNotZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("interruptible")
  void anInterruptEndsTheWait(String name, Call call) throws Exception {
    FutureTask<Boolean> waiter = new FutureTask<>(() -> throwsInterruptedException(call));
    Thread thread = start(waiter);
    awaitParked(thread);
    thread.interrupt();
    assertThat(waiter.get(5, SECONDS)).isTrue();
    lock.unlockWrite(held);
    assertThat(lock.tryWriteLock()).as("the lock is free again").isNotZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uninterruptible")
  void anInterruptIsKeptForLater(String name, Call call) throws Exception {
    FutureTask<Boolean> waiter = new FutureTask<>(() -> isInterruptedAfter(call));
    Thread thread = start(waiter);
    awaitParked(thread);
    thread.interrupt();
    Thread.sleep(20);
    assertThat(waiter.isDone()).isFalse();
    awaitParked(thread);
    lock.unlockWrite(held);
    assertThat(waiter.get(5, SECONDS)).isTrue();
  }

  private boolean isInterruptedAfter(Call call) throws Exception {
    call.on(lock);
    return Thread.interrupted();
  }

  private boolean throwsInterruptedException(Call call) throws Exception {
    try {
      call.on(lock);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private static Thread start(FutureTask<?> task) {
    Thread thread = new Thread(task, "waiter");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Proves that the thread sleeps rather than spins. */
  private static void awaitParked(Thread thread) throws InterruptedException {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      assertThat(thread.isAlive()).isTrue();
      Thread.sleep(1);
    }
  }
}
