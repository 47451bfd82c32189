package dev.seqread;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of reading, beside a writer that never stops. */
final class TornReadTest {
  private static final long RUN_NANOS = 100_000_000;

  interface Form<L> {
    /** The value read; throws when it is torn. */
    long read(L lock, Words words) throws InterruptedException, TimeoutException;
  }

  private final Words words = new Words();

  static Stream<Arguments> formsOfLocks() {
    Map<String, Form<Sequence>> forms = new LinkedHashMap<>();
    forms.put("validate", TornReadTest::validated);
    forms.put("readRetry", TornReadTest::retried);
    forms.put("tryReadBegin", TornReadTest::tried);
    forms.put("tryReadBegin, timed", TornReadTest::timed);
    forms.put("readBeginInterruptibly", TornReadTest::interruptible);
    forms.put("two sections", TornReadTest::joint);
    forms.put("read", (lock, words) -> lock.read(words::get));
    forms.put("read from state", (lock, words) -> lock.<Words, Long>read(words, Words::get));
    forms.put("readInt", (lock, words) -> lock.readInt(() -> (int) words.get()));
    forms.put("readInt from state", (lock, words) -> lock.readInt(words, w -> (int) w.get()));
    forms.put("readLong", (lock, words) -> lock.readLong(words::get));
    forms.put("readLong from state", (lock, words) -> lock.readLong(words, Words::get));
    forms.put("readDouble", (lock, words) -> (long) lock.readDouble(words::get));
    forms.put("readDouble from state", (lock, words) -> (long) lock.readDouble(words, Words::get));
    forms.put("readBoolean", (lock, words) -> lock.readBoolean(() -> words.get() > 0) ? 1 : 0);
    forms.put(
        "readBoolean from state",
        (lock, words) -> lock.readBoolean(words, w -> w.get() > 0) ? 1 : 0);
    forms.put("readInterruptibly", (lock, words) -> lock.readInterruptibly(words::get));
    forms.put("read, timed", (lock, words) -> lock.read(words::get, 10, SECONDS));
    return forms.entrySet().stream().map(form -> arguments(form.getKey(), form.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formsOfLocks")
  void underALock(String name, Form<Sequence> form) throws Exception {
    SeqLock lock = new SeqLock();
    try (LiveWriter writer = LiveWriter.start(value -> lock.write(() -> words.set(value)))) {
      readForAWhile(form, lock, writer);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formsOfLocks")
  void underACounter(String name, Form<Sequence> form) throws Exception {
    SeqCount count = new SeqCount();
    try (LiveWriter writer = LiveWriter.start(value -> count.write(() -> words.set(value)))) {
      readForAWhile(form, count, writer);
    }
  }

  @Test
  void underALockThatIsHeldToRead() throws Exception {
    SeqLock lock = new SeqLock();
    try (LiveWriter writer = LiveWriter.start(value -> lock.write(() -> words.set(value)))) {
      readForAWhile(TornReadTest::locked, lock, writer);
    }
  }

  @Test
  void underALatch() throws Exception {
    SeqLatch<Words> latch =
        new SeqLatch<>(new Words(), new Words(), (from, to) -> to.set(from.get()));
    try (LiveWriter writer = LiveWriter.start(value -> latch.write(copy -> copy.set(value)))) {
      readForAWhile((l, unused) -> l.readLong(Words::get), latch, writer);
      readForAWhile((l, unused) -> l.<Long>read(Words::get), latch, writer);
      readForAWhile((l, unused) -> l.readInt(w -> (int) w.get()), latch, writer);
      readForAWhile((l, unused) -> (long) l.readDouble(Words::get), latch, writer);
      readForAWhile((l, unused) -> l.readBoolean(w -> w.get() > 0) ? 1 : 0, latch, writer);
    }
  }

  @Test
  void underASharedCounter() throws Exception {
    SharedSeqCount count = new SharedSeqCount(ByteBuffer.allocateDirect(64), 0);
    try (LiveWriter writer = LiveWriter.start(value -> count.write(() -> words.set(value)))) {
      readForAWhile((c, w) -> c.read(w::get), count, writer);
    }
  }

  private <L> void readForAWhile(Form<L> form, L lock, LiveWriter writer) throws Exception {
    long end = System.nanoTime() + RUN_NANOS;
    long before = writer.written();
    long last = 0;
    do {
      long value = form.read(lock, words);
      assertThat(value).as("the writer's values grow").isGreaterThanOrEqualTo(last);
      last = value;
    } while (System.nanoTime() < end || writer.written() == before);
  }

  private static long validated(Sequence lock, Words words) {
    for (; ; ) {
      long stamp = lock.readBegin();
      long value = words.spread();
      if (lock.validate(stamp)) {
        return owned(value);
      }
    }
  }

  private static long retried(Sequence lock, Words words) {
    long stamp;
    long value;
    do {
      stamp = lock.readBegin();
      value = words.spread();
    } while (lock.readRetry(stamp));
    return owned(value);
  }

  private static long tried(Sequence lock, Words words) {
    for (; ; ) {
      long stamp = lock.tryReadBegin();
      if (stamp != 0) {
        long value = words.spread();
        if (lock.validate(stamp)) {
          return owned(value);
        }
      }
    }
  }

  private static long timed(Sequence lock, Words words) throws InterruptedException {
    for (; ; ) {
      long stamp = lock.tryReadBegin(10, SECONDS);
      long value = words.spread();
      if (lock.validate(stamp)) {
        return owned(value);
      }
    }
  }

  private static long interruptible(Sequence lock, Words words) throws InterruptedException {
    for (; ; ) {
      long stamp = lock.readBeginInterruptibly();
      long value = words.spread();
      if (lock.validate(stamp)) {
        return owned(value);
      }
    }
  }

  private static long joint(Sequence lock, Words words) {
    SeqLock other = new SeqLock();
    for (; ; ) {
      long stamp = lock.readBegin();
      long otherStamp = other.readBegin();
      long value = words.spread();
      if (other.validate(otherStamp, lock, stamp)) {
        return owned(value);
      }
    }
  }

  private static long locked(SeqLock lock, Words words) {
    long stamp = lock.readLockExclusive();
    try {
      return words.get();
    } finally {
      lock.unlockRead(stamp);
    }
  }

  private static long owned(long spread) {
    assertThat(spread).as("bits in which the words differ").isZero();
    return 0;
  }
}
