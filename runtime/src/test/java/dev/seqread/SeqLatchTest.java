package dev.seqread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class SeqLatchTest {
  private final SeqLatch<long[]> latch =
      new SeqLatch<>(new long[2], new long[2], (from, to) -> System.arraycopy(from, 0, to, 0, 2));

  private static void increment(long[] copy) {
    copy[0]++;
    copy[1]--;
  }

  @Test
  void updatesBuildOnEachOther() {
    for (int i = 1; i <= 5; i++) {
      latch.write(SeqLatchTest::increment);
      assertThat(latch.readLong(copy -> copy[0])).isEqualTo(i);
      assertThat(latch.readLong(copy -> copy[1])).isEqualTo(-i);
    }
  }

  @Test
  void aWriteFailsTheSectionsThatBeganBeforeIt() {
    long stamp = latch.readBegin();
    assertThat(latch.validate(stamp)).isTrue();
    latch.write(SeqLatchTest::increment);
    assertThat(latch.validate(stamp)).isFalse();
    assertThat(latch.readRetry(latch.readBegin())).isFalse();
  }

  @Test
  void anUpdateIsOpenCoded() {
    long[] copy = latch.writeBegin();
    increment(copy);
    assertThat(latch.readLong(c -> c[0])).as("before the end").isZero();
    latch.writeEnd();
    assertThat(latch.readLong(c -> c[0])).isEqualTo(1);
    increment(latch.writeBegin());
    latch.writeEndUnchanged();
    assertThat(latch.readLong(c -> c[0])).as("given up").isEqualTo(1);
    latch.write(SeqLatchTest::increment);
    assertThat(latch.readLong(c -> c[0])).isEqualTo(2);
  }

  @Test
  void anUpdateEndsWhereItBegan() {
    assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(latch::writeEnd);
    latch.writeBegin();
    assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(latch::writeBegin);
    Other.thread(
        () -> {
          assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(latch::writeEnd);
          return 0;
        });
    latch.writeEnd();
  }

  @Test
  void anUpdateReturnsItsResult() {
    long result = latch.<Long>writeAndGet(copy -> ++copy[0]);
    assertThat(result).isEqualTo(1);
    assertThat(latch.readLong(copy -> copy[0])).isEqualTo(1);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                latch.writeAndGet(
                    copy -> {
                      copy[0] = 7;
                      throw new IllegalStateException();
                    }));
    assertThat(latch.readLong(copy -> copy[0])).as("has done nothing").isEqualTo(1);
  }

  @Test
  void aSectionThrowsACheckedException() throws Exception {
    assertThat(latch.<Long, IOException>readChecked(copy -> copy[0])).isZero();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                latch.readChecked(
                    copy -> {
                      throw new IOException();
                    }));
  }

  @Test
  void readersDoNotWaitForAWriterThatIsStoppedInTheMiddle() throws Exception {
    latch.write(SeqLatchTest::increment);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread writer =
        new Thread(
            () ->
                latch.write(
                    copy -> {
                      copy[0] = 100;
                      inside.countDown();
                      await(goOn);
                      copy[1] = -100;
                    }));
    writer.start();
    inside.await();
    long stamp = latch.readBegin();
    assertThat(latch.readLong(copy -> copy[0])).isEqualTo(1);
    assertThat(latch.readLong(copy -> copy[1])).isEqualTo(-1);
    assertThat(latch.validate(stamp)).as("the copy it reads is not written").isTrue();
    goOn.countDown();
    writer.join();
    assertThat(latch.readLong(copy -> copy[0] - copy[1])).isEqualTo(200);
  }

  @Test
  void anUpdateThatThrowsHasChangedNothing() {
    latch.write(SeqLatchTest::increment);
    long stamp = latch.readBegin();
    Consumer<long[]> broken =
        copy -> {
          copy[0] = 100;
          throw new IllegalStateException("broken");
        };
    for (int i = 0; i < 3; i++) {
      assertThatIllegalStateException().isThrownBy(() -> latch.write(broken));
      assertThat(latch.readLong(copy -> copy[0])).isEqualTo(1);
    }
    assertThat(latch.validate(stamp)).isTrue();
    latch.write(SeqLatchTest::increment);
    assertThat(latch.readLong(copy -> copy[0])).isEqualTo(2);
  }

  @Test
  void anUpdateInsideAnUpdateIsRefused() {
    assertThatExceptionOfType(IllegalMonitorStateException.class)
        .isThrownBy(() -> latch.write(copy -> latch.write(SeqLatchTest::increment)));
    assertThat(latch.readLong(copy -> copy[0])).isZero();
  }

  @Test
  void anExceptionCountsOnlyWhenTheSectionIsConsistent() {
    boolean[] disturbed = new boolean[1];
    long seen =
        latch.readLong(
            copy -> {
              if (!disturbed[0]) {
                disturbed[0] = true;
                Other.thread(
                    () -> {
                      latch.write(SeqLatchTest::increment);
                      return 0;
                    });
                throw new IllegalStateException("doomed");
              }
              return copy[0];
            });
    assertThat(seen).isEqualTo(1);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                latch.read(
                    copy -> {
                      throw new IllegalStateException("consistent");
                    }))
        .withMessage("consistent");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
