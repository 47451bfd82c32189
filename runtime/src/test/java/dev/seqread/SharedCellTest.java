package dev.seqread;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class SharedCellTest {
  private static final Duration PATIENCE = Duration.ofMillis(200);

  /** A cell of one int, behind the counter. */
  private static final class Cell extends SharedCell {
    Cell(ByteBuffer memory) {
      super(memory, 8, 4, PATIENCE);
    }
  }

  private final ByteBuffer memory = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
  private final Cell cell = new Cell(memory);

  private void setCounter(int counter) {
    memory.putInt(0, counter);
  }

  @Test
  void validatesUntilTheNextWrite() {
    long stamp = cell.readBegin();
    assertThat(cell.validate(stamp)).isTrue();
    cell.unlockWrite(cell.writeLock());
    assertThat(cell.validate(stamp)).isFalse();
    assertThat(memory.getInt(0)).isEqualTo(2);
  }

  @Test
  void hasNoStampThatIsZero() {
    assertThat(cell.tryReadBegin()).isNotZero();
    assertThat(cell.validate(0)).isFalse();
  }

  @Test
  void goesOnWhenTheCounterWrapsAround() {
    setCounter(-2);
    long stamp = cell.readBegin();
    assertThat(cell.validate(stamp)).isTrue();
    cell.unlockWrite(cell.writeLock());
    assertThat(memory.getInt(0)).isZero();
    assertThat(cell.validate(stamp)).isFalse();
    assertThat(cell.validate(cell.readBegin())).isTrue();
  }

  @Test
  void beginsNothingInsideAWrite() {
    long stamp = cell.writeLock();
    assertThat(cell.tryReadBegin()).isZero();
    cell.unlockWrite(stamp);
    assertThat(cell.tryReadBegin()).isNotZero();
  }

  @Test
  void tellsThatAWriterIsGone() {
    setCounter(7);
    assertThatThrownBy(cell::readBegin)
        .isInstanceOf(CellTimeoutException.class)
        .hasMessage("a write has not ended for PT0.2S: is its writer dead?");
    assertThatThrownBy(cell::writeLock).isInstanceOf(CellTimeoutException.class);
    assertThatThrownBy(cell::version).isInstanceOf(CellTimeoutException.class);
    assertThat(memory.getInt(0)).isEqualTo(7);
  }

  @Test
  void isPatientWithWritersThatAreBusy() throws InterruptedException {
    setCounter(1);
    Thread writers =
        new Thread(
            () -> {
              for (int i = 0; i < 30; i++) {
                sleep();
                setCounter(3 + 2 * i);
              }
              setCounter(100);
            });
    writers.start();
    assertThat(cell.validate(cell.readBegin())).isTrue();
    writers.join();
  }

  private static void sleep() {
    try {
      MILLISECONDS.sleep(10);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void takesOverOnceAndOnlyInsideAWrite() {
    assertThat(cell.takeOver()).isZero();
    setCounter(7);
    long stamp = cell.takeOver();
    assertThat(stamp).isNotZero();
    cell.unlockWrite(stamp);
    assertThat(memory.getInt(0)).isEqualTo(10);
    assertThat(cell.takeOver()).isZero();
  }

  @Test
  void tellsAWriterThatItWasReplaced() {
    long slow = cell.writeLock();
    cell.unlockWrite(cell.takeOver());
    assertThatThrownBy(() -> cell.unlockWrite(slow))
        .isInstanceOf(IllegalMonitorStateException.class)
        .hasMessage("the write was taken over by another writer");
  }

  @Test
  void replacesAVersionOnlyWhileItLasts() {
    long version = cell.version();
    long stamp = cell.tryWriteLock(version);
    cell.unlockWrite(stamp);
    assertThat(cell.tryWriteLock(version)).isZero();
  }

  @Test
  void dropsWhatAnInconsistentSectionThrew() {
    int[] runs = {0};
    long value =
        cell.readLong(
            cell,
            c -> {
              if (runs[0]++ == 0) {
                c.unlockWrite(c.writeLock());
                throw new IllegalStateException("torn");
              }
              return 5;
            });
    assertThat(value).isEqualTo(5);
    assertThatThrownBy(
            () ->
                cell.readLong(
                    cell,
                    c -> {
                      throw new IllegalStateException("true");
                    }))
        .hasMessage("true");
  }

  @Test
  void findsTheConstantOrSaysThatThereIsNone() {
    Thread.State[] states = Thread.State.values();
    assertThat(SharedCell.constant(states, 1)).isEqualTo(states[1]);
    assertThatThrownBy(() -> SharedCell.constant(states, states.length))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no constant has the ordinal 6");
    assertThatThrownBy(() -> SharedCell.constant(states, -1))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void needsMemoryThatCanBeShared() {
    assertThatThrownBy(() -> new Cell(ByteBuffer.allocate(8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a shared cell needs a direct or mapped buffer");
    assertThatThrownBy(() -> new Cell(ByteBuffer.allocateDirect(7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a cell needs 8 bytes, and the buffer has 7");
    assertThatThrownBy(() -> new Cell(ByteBuffer.allocateDirect(16).position(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the cell's address is no multiple of 4");
  }

  @Test
  void readsButDoesNotWriteReadOnlyMemory() {
    Cell readOnly = new Cell(memory.asReadOnlyBuffer());
    assertThat(readOnly.validate(readOnly.readBegin())).isTrue();
    assertThatThrownBy(readOnly::writeLock).isInstanceOf(ReadOnlyBufferException.class);
  }
}
