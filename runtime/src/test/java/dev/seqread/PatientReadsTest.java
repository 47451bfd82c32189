package dev.seqread;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of read, with a limit, interruptible, and with a checked exception. */
@Timeout(30)
final class PatientReadsTest {
  interface Read {
    Object on(SeqLock lock) throws Exception;
  }

  static Stream<Arguments> timed() {
    Map<String, Read> reads = new LinkedHashMap<>();
    reads.put("read", lock -> lock.read(() -> 1, 20, MILLISECONDS));
    reads.put("readInt", lock -> lock.readInt(() -> 1, 20, MILLISECONDS));
    reads.put("readLong", lock -> lock.readLong(() -> 1, 20, MILLISECONDS));
    reads.put("readDouble", lock -> lock.readDouble(() -> 1, 20, MILLISECONDS));
    reads.put("readBoolean", lock -> lock.readBoolean(() -> true, 20, MILLISECONDS));
    reads.put("read with state", lock -> lock.read("", s -> 1, 20, MILLISECONDS));
    reads.put("readInt with state", lock -> lock.readInt("", s -> 1, 20, MILLISECONDS));
    reads.put("readLong with state", lock -> lock.readLong("", s -> 1, 20, MILLISECONDS));
    reads.put("readDouble with state", lock -> lock.readDouble("", s -> 1, 20, MILLISECONDS));
    reads.put("readBoolean with state", lock -> lock.readBoolean("", s -> true, 20, MILLISECONDS));
    return argumentsOf(reads);
  }

  static Stream<Arguments> interruptible() {
    Map<String, Read> reads = new LinkedHashMap<>();
    reads.put("read", lock -> lock.readInterruptibly(() -> 1));
    reads.put("readInt", lock -> lock.readIntInterruptibly(() -> 1));
    reads.put("readLong", lock -> lock.readLongInterruptibly(() -> 1));
    reads.put("readDouble", lock -> lock.readDoubleInterruptibly(() -> 1));
    reads.put("readBoolean", lock -> lock.readBooleanInterruptibly(() -> true));
    reads.put("read with state", lock -> lock.readInterruptibly("", s -> 1));
    reads.put("readInt with state", lock -> lock.readIntInterruptibly("", s -> 1));
    reads.put("readLong with state", lock -> lock.readLongInterruptibly("", s -> 1));
    reads.put("readDouble with state", lock -> lock.readDoubleInterruptibly("", s -> 1));
    reads.put("readBoolean with state", lock -> lock.readBooleanInterruptibly("", s -> true));
    return argumentsOf(reads);
  }

  private static Stream<Arguments> argumentsOf(Map<String, Read> reads) {
    return reads.entrySet().stream().map(read -> arguments(read.getKey(), read.getValue()));
  }

  private final SeqLock lock = new SeqLock();

  @ParameterizedTest(name = "{0}")
  @MethodSource("timed")
  void endsWithTheTime(String name, Read read) throws Exception {
    assertThat(read.on(lock)).isIn(1, 1L, 1.0, true);
    long held = Other.thread(lock::writeLock);
    assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> read.on(lock));
    lock.unlockWrite(held);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("interruptible")
  void endsWithAnInterrupt(String name, Read read) throws Exception {
    assertThat(read.on(lock)).isIn(1, 1L, 1.0, true);
    long held = Other.thread(lock::writeLock);
    FutureTask<Boolean> reader =
        new FutureTask<>(
            () -> {
              try {
                read.on(lock);
                return false;
              } catch (InterruptedException e) {
                return true;
              }
            });
    Thread thread = new Thread(reader);
    thread.start();
    Thread.sleep(10);
    thread.interrupt();
    assertThat(reader.get(5, SECONDS)).isTrue();
    lock.unlockWrite(held);
  }

  @Test
  void aCheckedExceptionCountsIfTheSectionWasConsistent() throws Exception {
    int[] tries = new int[1];
    CheckedSupplier<String, IOException> section =
        () -> {
          if (tries[0]++ == 0) {
            lock.invalidate();
            throw new IOException("of a torn state");
          }
          return "consistent";
        };
    assertThat(lock.readChecked(section)).isEqualTo("consistent");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                lock.readChecked(
                    "state",
                    state -> {
                      throw new IOException(state);
                    }))
        .withMessage("state");
  }

  @Test
  void aCheckedReadTakesTheLockInTheEnd() throws Exception {
    int[] tries = new int[1];
    CheckedSupplier<Boolean, IOException> section =
        () -> {
          tries[0]++;
          boolean isLocked = lock.isHeldByCurrentThread();
          if (!isLocked) {
            lock.invalidate();
          }
          return isLocked;
        };
    assertThat(lock.readChecked(section)).isTrue();
    assertThat(tries[0]).isEqualTo(4);
  }
}
