package dev.seqread;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.ByteBuffer;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What no lock can be made of is refused where it is made. */
@NullUnmarked
final class RefusalsTest {
  private static final BiConsumer<int[], int[]> COPIER = (from, to) -> to[0] = from[0];

  @Test
  void aCounterIsBoundToSomething() {
    assertThatNullPointerException().isThrownBy(() -> SeqCount.boundTo((Lock) null));
    assertThatNullPointerException().isThrownBy(() -> SeqCount.boundToMonitor(null));
  }

  @Test
  void aCounterIsNotBoundToAReadLock() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeqCount.boundTo(new ReentrantReadWriteLock().readLock()))
        .withMessageContaining("read lock");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeqCount.boundTo(new StampedLock().asReadLock()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeqCount.boundTo(new StampedLock().asReadWriteLock().readLock()));
  }

  @Test
  void optionsAreGiven() {
    assertThatNullPointerException().isThrownBy(() -> new SeqLock(null));
    assertThatNullPointerException().isThrownBy(() -> new SeqCount(null));
    assertThatNullPointerException()
        .isThrownBy(() -> new SeqLatch<>(new int[1], new int[1], COPIER, null));
    assertThatNullPointerException()
        .isThrownBy(() -> new SharedSeqCount(ByteBuffer.allocateDirect(8), 0, null));
    assertThatNullPointerException().isThrownBy(() -> SeqOptions.DEFAULT.withPolicy(null));
  }

  @Test
  void aLatchHasTwoCopies() {
    int[] same = new int[1];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SeqLatch<>(same, same, COPIER))
        .withMessageContaining("same");
    assertThatNullPointerException().isThrownBy(() -> new SeqLatch<>(null, same, COPIER));
    assertThatNullPointerException().isThrownBy(() -> new SeqLatch<>(same, null, COPIER));
    assertThatNullPointerException().isThrownBy(() -> new SeqLatch<>(same, new int[1], null));
  }
}
