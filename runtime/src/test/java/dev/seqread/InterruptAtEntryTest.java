package dev.seqread;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt that is pending ends a call that may be interrupted, though it need not wait. */
final class InterruptAtEntryTest {
  interface Call {
    void on(SeqLock lock) throws Exception;
  }

  static Stream<Arguments> calls() {
    SharedSeqCount shared = new SharedSeqCount(ByteBuffer.allocateDirect(16), 0);
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("readBeginInterruptibly", SeqLock::readBeginInterruptibly);
    calls.put("tryReadBegin, timed", lock -> lock.tryReadBegin(10, SECONDS));
    calls.put("readInterruptibly", lock -> lock.readInterruptibly(() -> 1));
    calls.put("read, timed", lock -> lock.read(() -> 1, 10, SECONDS));
    calls.put("writeLockInterruptibly", SeqLock::writeLockInterruptibly);
    calls.put("tryWriteLock, timed", lock -> lock.tryWriteLock(10, SECONDS));
    calls.put("readBegin of a shared counter, timed", lock -> shared.readBegin(10, SECONDS));
    return calls.entrySet().stream().map(call -> arguments(call.getKey(), call.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void isThrown(String name, Call call) {
    SeqLock lock = new SeqLock();
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> call.on(lock));
    assertThat(Thread.interrupted()).as("the interrupt is used up").isFalse();
    assertThat(lock.tryWriteLock()).as("nothing was taken").isNotZero();
  }
}
