package dev.seqread.examples.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class UseCaseTest {
  private static final long MILLIS = 150;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  static Stream<UseCase> useCases() {
    return Stream.of(
        new Timekeeper(),
        new PathWalk(),
        new NeighbourCache(),
        new PortStatistics(),
        new BadBlocks(),
        new PageFault());
  }

  @ParameterizedTest
  @MethodSource("useCases")
  void nothingTornIsReadUnderAWriter(UseCase useCase) throws InterruptedException {
    Trial trial = Trial.of(useCase);
    trial.run(MILLIS);
    assertThat(trial.reads()).isPositive();
    assertThat(trial.written()).isPositive();
    assertThat(trial.torn()).isZero();
  }

  /** So that the test above is known to see. */
  @ParameterizedTest
  @MethodSource("useCases")
  void aWriterThatLeavesTheLockOutIsNoticed(UseCase useCase) throws InterruptedException {
    Trial trial = new Trial(useCase, useCase::change);
    long end = System.nanoTime() + PATIENCE;
    while (trial.torn() == 0 && System.nanoTime() < end) {
      trial.run(20);
    }
    assertThat(trial.torn()).isPositive();
  }
}
