package dev.seqread;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AdversaryTest {
  private static SeqOptions with(double rate, long seed) {
    return SeqOptions.DEFAULT.withAdversary(Adversary.of(rate, seed));
  }

  @Test
  void failsConsistentSectionsAtItsRate() {
    SeqLock lock = new SeqLock(with(0.25, 42));
    long stamp = lock.readBegin();
    long failed = IntStream.range(0, 10_000).filter(i -> !lock.validate(stamp)).count();
    assertThat(failed).isBetween(2_300L, 2_700L);
  }

  @Test
  void makesTheSameDecisionsFromTheSameSeed() {
    assertThat(decisions(7)).isEqualTo(decisions(7)).isNotEqualTo(decisions(8));
  }

  private static List<Boolean> decisions(long seed) {
    SeqCount count = new SeqCount(with(0.5, seed));
    long stamp = count.readBegin();
    List<Boolean> decisions = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      decisions.add(count.validate(stamp));
    }
    return decisions;
  }

  @Test
  void findsASectionThatDoesNotSurviveARetry() {
    SeqLock lock = new SeqLock(with(0.5, 1));
    int[] effects = new int[1];
    int[] data = {5};
    for (int i = 0; i < 20; i++) {
      lock.readInt(() -> data[0] + effects[0]++);
    }
    assertThat(effects[0]).as("runs of a section that counts them").isGreaterThan(20);
  }

  @Test
  void letsSectionsReadInsideAWriteThatTheyCanNotValidate() {
    SeqLock lock = new SeqLock(with(0.9, 3));
    long held = lock.writeLock();
    boolean begun = false;
    for (int i = 0; i < 100 && !begun; i++) {
      begun =
          Other.thread(
                  () -> {
                    try {
                      return lock.tryReadBegin(0, SECONDS);
                    } catch (InterruptedException e) {
                      throw new AssertionError(e);
                    }
                  })
              != 0;
    }
    assertThat(begun).isTrue();
    lock.unlockUnchanged(held);
  }

  @Test
  void handsOutTheOtherCopyOfALatchButNeverValidatesIt() {
    SeqLatch<int[]> latch =
        new SeqLatch<>(new int[] {1}, new int[] {-1}, (from, to) -> {}, with(0.5, 9));
    boolean other = false;
    for (int i = 0; i < 1_000; i++) {
      long stamp = latch.readBegin();
      int value = latch.copy(stamp)[0];
      other |= value == -1;
      assertThat(latch.validate(stamp) && value == -1).isFalse();
      latch.write(copy -> copy[0] = -1);
      assertThat(latch.validate(stamp)).as("after a write").isFalse();
      latch.write(copy -> copy[0] = 1);
    }
    assertThat(other).as("a section saw the other copy").isTrue();
    assertThat(latch.readInt(copy -> copy[0])).isEqualTo(1);
  }

  @Test
  void neverFailsWhatHoldsTheLock() {
    SeqLock lock = new SeqLock(with(0.99, 5));
    long read = lock.readLockExclusive();
    for (int i = 0; i < 100; i++) {
      assertThat(lock.validate(read)).isTrue();
    }
    assertThat(lock.readInt(() -> 3)).as("a loop inside a locked read ends").isEqualTo(3);
    lock.unlockRead(read);
    long write = lock.writeLock();
    for (int i = 0; i < 100; i++) {
      assertThat(lock.validate(write)).isTrue();
    }
  }

  @Test
  void leavesSoundCodeSound() throws Exception {
    SeqLock lock = new SeqLock(with(0.3, 11));
    Words words = new Words();
    try (LiveWriter writer = LiveWriter.start(value -> lock.write(() -> words.set(value)))) {
      long last = 0;
      for (int i = 0; i < 500; i++) {
        long value = lock.readLong(words::get);
        assertThat(value).isGreaterThanOrEqualTo(last);
        last = value;
      }
      assertThat(writer.written()).isPositive();
    }
  }

  @Test
  void isReadFromItsProperty() {
    Adversary adversary = Adversary.parse(" 0.25 , -9");
    assertThat(adversary.rate()).isEqualTo(0.25);
    assertThat(adversary.seed()).isEqualTo(-9);
    assertThat(Adversary.parse(adversary.toString()).seed()).isEqualTo(-9);
  }

  @Test
  void printsASeedThatItChoseItself() {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true));
    Adversary adversary;
    try {
      adversary = Adversary.parse("0.5");
    } finally {
      System.setErr(before);
    }
    assertThat(printed.toString().strip())
        .isEqualTo("seqread: -Dseqread.adversary=0.5," + adversary.seed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0.5,", "0.5,1,2", "1", "-0.1", "NaN", "0.5,y"})
  void rejectsWhatMakesNoSense(String property) {
    assertThatIllegalArgumentException().isThrownBy(() -> Adversary.parse(property));
  }
}
