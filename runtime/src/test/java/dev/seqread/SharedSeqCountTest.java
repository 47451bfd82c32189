package dev.seqread;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SharedSeqCountTest {
  private final ByteBuffer memory = ByteBuffer.allocateDirect(64).order(ByteOrder.nativeOrder());
  private final SharedSeqCount count = new SharedSeqCount(memory, 8);

  @Test
  void theCounterIsAnIntInNativeOrder() {
    count.writeBegin();
    assertThat(memory.getInt(8)).isEqualTo(1);
    count.writeEnd();
    assertThat(memory.getInt(8)).isEqualTo(2);
    assertThat(memory.getInt(4)).isZero();
    assertThat(memory.getInt(12)).isZero();
  }

  @ParameterizedTest(name = "from {0}")
  @ValueSource(ints = {0, 2, Integer.MAX_VALUE - 1, Integer.MIN_VALUE, -4, -2})
  void aWriteFailsSectionsWhereverTheCounterStands(int start) {
    memory.putInt(8, start);
    int stamp = count.readBegin();
    assertThat(stamp).isEqualTo(start);
    assertThat(count.validate(stamp)).isTrue();
    count.writeBegin();
    assertThat(count.validate(stamp)).isFalse();
    assertThat(count.validate(count.readBeginNow())).isFalse();
    count.writeEnd();
    assertThat(count.readRetry(stamp)).isTrue();
    assertThat(memory.getInt(8)).isEqualTo(start + 2);
    assertThat(count.validate(count.readBegin())).isTrue();
    assertThat(count.validate(count.readBeginNow())).isTrue();
  }

  @Test
  void aSectionBegunInAWriteDoesNotValidateAfterIt() {
    memory.putInt(8, -2);
    count.writeBegin();
    int stamp = count.readBeginNow();
    count.writeEnd();
    assertThat(memory.getInt(8)).isZero();
    assertThat(count.validate(stamp)).isFalse();
  }

  @Test
  void waitingForAPeerThatDiedEndsWithTheTime() throws Exception {
    memory.putInt(8, 7);
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> count.readBegin(20, MILLISECONDS));
    assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(count::writeBegin);
    count.writeEnd();
    assertThat(count.readBegin(20, MILLISECONDS)).isEqualTo(8);
  }

  @Test
  void waitingIsInterrupted() {
    memory.putInt(8, 7);
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> count.readBegin(10, SECONDS));
  }

  @Test
  void aReaderWaitsForAWriterAcrossTheSignOfTheCounter() throws Exception {
    memory.putInt(8, Integer.MAX_VALUE);
    Thread writer =
        new Thread(
            () -> {
              sleep(20);
              count.writeEnd();
            });
    writer.start();
    assertThat(count.readBegin()).isEqualTo(Integer.MIN_VALUE);
    writer.join();
  }

  @Test
  void anExceptionCountsOnlyWhenTheSectionIsConsistent() {
    assertThatIllegalStateException().isThrownBy(() -> count.read(SharedSeqCountTest::fail));
    int[] runs = new int[1];
    int seen =
        count.<Integer>read(
            () -> {
              if (runs[0]++ == 0) {
                count.write(() -> memory.putInt(16, 5));
                return fail();
              }
              return memory.getInt(16);
            });
    assertThat(seen).isEqualTo(5);
  }

  @Test
  void anUpdateThatThrowsEndsItsWrite() {
    assertThatIllegalStateException().isThrownBy(() -> count.write(SharedSeqCountTest::fail));
    assertThat(memory.getInt(8)).isEqualTo(2);
  }

  @Test
  void writesThatDoNotFitAreRefused() {
    assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(count::writeEnd);
    count.writeBegin();
    assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(count::writeBegin);
  }

  @Test
  void memoryThatCanNotHoldACounterIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SharedSeqCount(ByteBuffer.allocate(8), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new SharedSeqCount(memory, 2));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new SharedSeqCount(memory, 64));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new SharedSeqCount(memory, -4));
  }

  @Test
  void aReadOnlyBufferIsEnoughForReading() {
    SharedSeqCount reader = new SharedSeqCount(memory.asReadOnlyBuffer(), 8);
    int stamp = reader.readBegin();
    assertThat(reader.validate(stamp)).isTrue();
    count.write(() -> memory.putInt(16, 1));
    assertThat(reader.validate(stamp)).isFalse();
    assertThatExceptionOfType(ReadOnlyBufferException.class).isThrownBy(reader::writeBegin);
  }

  @Test
  void twoMappingsOfAFileShareTheCounter(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("shared");
    ByteBuffer mine = map(file);
    ByteBuffer theirs = map(file);
    SharedSeqCount writing = new SharedSeqCount(theirs, 0);
    SharedSeqCount reading = new SharedSeqCount(mine, 0);
    theirs.putInt(0, -1_000);
    try (LiveWriter writer =
        LiveWriter.start(
            value -> writing.write(() -> theirs.putLong(64, value).putLong(256, ~value)))) {
      long end = System.nanoTime() + 200_000_000;
      while (System.nanoTime() < end) {
        long ones = reading.<Long>read(() -> mine.getLong(64) ^ mine.getLong(256));
        assertThat(ones).isEqualTo(-1);
      }
      assertThat(writer.written()).isPositive();
    }
  }

  @Test
  void aMemorySegmentIsUsedThroughItsView() throws Exception {
    assumeTrue(Runtime.version().feature() >= 22, "memory segments came with JDK 22");
    Class<?> arena = Class.forName("java.lang.foreign.Arena");
    Class<?> segmentType = Class.forName("java.lang.foreign.MemorySegment");
    Object shared = arena.getMethod("ofShared").invoke(null);
    Object segment = arena.getMethod("allocate", long.class, long.class).invoke(shared, 64L, 8L);
    Object counter =
        segmentType.getMethod("asSlice", long.class, long.class).invoke(segment, 12L, 4L);
    ByteBuffer view = (ByteBuffer) segmentType.getMethod("asByteBuffer").invoke(counter);
    SharedSeqCount inSegment = new SharedSeqCount(view, 0);
    int stamp = inSegment.readBegin();
    assertThat(inSegment.validate(stamp)).isTrue();
    inSegment.write(() -> {});
    assertThat(inSegment.validate(stamp)).isFalse();
    arena.getMethod("close").invoke(shared);
    assertThatIllegalStateException().as("the segment is gone").isThrownBy(inSegment::readBegin);
  }

  private static ByteBuffer map(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return channel.map(MapMode.READ_WRITE, 0, 4096).order(ByteOrder.nativeOrder());
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static int fail() {
    throw new IllegalStateException("section");
  }
}
