package dev.seqread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.seqread.SeqCounters.Counts;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ObserverTest {
  /** Writes down what it is told. */
  private static final class Log implements SeqObserver {
    final List<String> lines = new ArrayList<>();

    @Override
    public void begun(Object lock, long stamp) {
      lines.add("begun");
    }

    @Override
    public void validated(Object lock, long stamp) {
      lines.add("validated");
    }

    @Override
    public void retried(Object lock, long stamp) {
      lines.add("retried");
    }

    @Override
    public void cancelled(Object lock, long stamp) {
      lines.add("cancelled");
    }

    @Override
    public void fellBack(Object lock) {
      lines.add("fell back");
    }

    @Override
    public void writeBegun(Object lock) {
      lines.add("write begun");
    }

    @Override
    public void writeEnded(Object lock) {
      lines.add("write ended");
    }
  }

  private final Log log = new Log();
  private final SeqOptions options =
      SeqOptions.DEFAULT.withAdversary(null).withPolicy(new ReadPolicy(2)).withObserver(log);
  private final SeqLock lock = new SeqLock(options);
  private final SeqCount count = new SeqCount(options);
  private final SeqLatch<int[]> latch =
      new SeqLatch<>(new int[1], new int[1], (from, to) -> to[0] = from[0], options);
  private int x;

  @Test
  void seesSectionsOfALock() {
    long stamp = lock.readBegin();
    assertThat(lock.validate(stamp)).isTrue();
    assertThat(lock.validate(stamp)).isTrue();
    lock.write(() -> x++);
    assertThat(lock.validate(stamp)).isFalse();
    lock.cancel(lock.tryReadBegin());
    assertThat(log.lines)
        .containsExactly(
            "begun",
            "validated",
            "validated",
            "write begun",
            "write ended",
            "retried",
            "begun",
            "cancelled");
  }

  @Test
  void seesSectionsOfACounter() {
    long stamp = count.readBegin();
    assertThat(count.validate(stamp)).isTrue();
    count.writeBegin();
    assertThat(count.tryReadBegin()).isZero();
    count.writeEnd();
    assertThat(count.readRetry(stamp)).isTrue();
    count.cancel(stamp);
    assertThat(log.lines)
        .containsExactly("begun", "validated", "write begun", "write ended", "retried");
  }

  @Test
  void seesSectionsOfALatch() {
    long stamp = latch.readBegin();
    assertThat(latch.validate(stamp)).isTrue();
    latch.write(copy -> copy[0]++);
    assertThat(latch.readRetry(stamp)).isTrue();
    latch.cancel(stamp);
    assertThat(log.lines)
        .containsExactly("begun", "validated", "write begun", "write ended", "retried");
  }

  @Test
  void isToldOfTheEndOfASectionOnce() {
    long stamp = lock.readBegin();
    lock.invalidate();
    assertThat(lock.validate(stamp)).isFalse();
    assertThat(lock.validate(stamp)).isFalse();
    assertThat(lock.readRetry(stamp)).isTrue();
    lock.cancel(stamp);
    assertThat(log.lines).containsExactly("begun", "write begun", "write ended", "retried");
  }

  @Test
  void isNotToldOfWhatHasNotBegun() {
    assertThat(lock.validate(0)).isFalse();
    assertThat(lock.validate(12345 * Word.STEP)).isFalse();
    lock.cancel(0);
    long held = lock.writeLock();
    assertThat(lock.validate(held)).isTrue();
    assertThat(lock.validate(lock.readBeginRaw())).isTrue();
    lock.unlockWrite(held);
    assertThat(lock.validate(held)).isFalse();
    assertThat(latch.validate(0)).isFalse();
    assertThat(log.lines).containsExactly("write begun", "write ended");
  }

  @Test
  void seesSectionsOfASharedCounter() {
    SharedSeqCount shared = new SharedSeqCount(ByteBuffer.allocateDirect(16), 0, options);
    int stamp = shared.readBegin();
    assertThat(shared.validate(stamp)).isTrue();
    shared.write(() -> {});
    assertThat(shared.validate(stamp)).isFalse();
    assertThat(shared.validate(stamp)).isFalse();
    shared.cancel(shared.readBeginNow());
    assertThat(log.lines)
        .containsExactly(
            "begun", "validated", "write begun", "write ended", "retried", "begun", "cancelled");
  }

  @Test
  void seesSectionsOfASharedCell() {
    ByteBuffer memory = ByteBuffer.allocateDirect(16);
    Probe cell = new Probe(memory, options);
    long stamp = cell.begin();
    assertThat(cell.isValid(stamp)).isTrue();
    cell.writeOnce();
    assertThat(cell.isValid(stamp)).isFalse();
    assertThat(cell.isValid(stamp)).isFalse();
    assertThat(log.lines)
        .containsExactly("begun", "validated", "write begun", "write ended", "retried");
  }

  private static final class Probe extends SharedCell {
    Probe(ByteBuffer memory, SeqOptions options) {
      super(memory, 8, 4, Duration.ofSeconds(1), options);
    }

    long begin() {
      return readBegin();
    }

    boolean isValid(long stamp) {
      return validate(stamp);
    }

    void writeOnce() {
      unlockWrite(writeLock());
    }
  }

  @Test
  void seesARetryLoopFallBack() {
    lock.readInt(
        () -> {
          if (!lock.isHeldByCurrentThread()) {
            lock.invalidate();
          }
          return x;
        });
    assertThat(log.lines)
        .containsExactly(
            "begun",
            "write begun",
            "write ended",
            "retried",
            "begun",
            "write begun",
            "write ended",
            "retried",
            "fell back");
  }

  @Test
  void leavesTheMeaningOfEveryStampAsItIs() {
    long held = lock.writeLock();
    assertThat(lock.validate(held)).isTrue();
    lock.unlockUnchanged(held);
    long read = lock.readLockExclusive();
    assertThat(lock.validate(read)).isTrue();
    long nested = lock.writeLock();
    lock.unlockWrite(nested);
    lock.unlockRead(read);
    long upgraded = lock.tryConvertToWriteLock(lock.readBegin());
    lock.unlockWrite(upgraded);
    assertThat(lock.tryReadBegin()).isNotZero();
    assertThat(log.lines.stream().filter("write begun"::equals)).hasSize(3);
    assertThat(log.lines.stream().filter("write ended"::equals)).hasSize(3);
  }

  @Test
  void thatThrowsDoesNotLeaveAWriteBehind() {
    SeqOptions broken =
        SeqOptions.DEFAULT.withObserver(
            new SeqObserver() {
              @Override
              public void writeBegun(Object lock) {
                throw new IllegalStateException("observer");
              }
            });
    SeqLock brokenLock = new SeqLock(broken);
    assertThatIllegalStateException().isThrownBy(brokenLock::writeLock);
    assertThat(brokenLock.tryReadBegin()).isNotZero();
    SeqCount brokenCount = new SeqCount(broken);
    assertThatIllegalStateException().isThrownBy(brokenCount::writeBegin);
    assertThat(brokenCount.tryReadBegin()).isNotZero();
  }

  @Test
  void countersCount() {
    SeqCounters counters = new SeqCounters();
    SeqLock counted = new SeqLock(options.withObserver(counters));
    counted.readInt(
        () -> {
          if (!counted.isHeldByCurrentThread()) {
            counted.invalidate();
          }
          return x;
        });
    long stamp = counted.readBegin();
    assertThat(counted.validate(stamp)).isTrue();
    counted.cancel(stamp);
    assertThat(counters.counts()).isEqualTo(new Counts(3, 1, 2, 1, 1, 2));
  }
}
