package dev.seqread.examples.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The clock never runs backwards, however its rate is changed meanwhile. */
final class ClockTest {
  private static final int MOST_MILLIONTHS = 100_000;

  private volatile boolean done;

  @Test
  @Timeout(60)
  void neverRunsBackwards() throws InterruptedException {
    Clock clock = new Clock();
    Thread keeper =
        new Thread(
            () -> {
              for (int ticks = 0; !done; ticks++) {
                clock.tick(ticks % 2 == 0 ? MOST_MILLIONTHS : -MOST_MILLIONTHS);
              }
            });
    keeper.start();
    long backwards = 0;
    long last = 0;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
    while (System.nanoTime() < end) {
      for (int i = 0; i < 1_000; i++) {
        long now = clock.nanos();
        backwards += now < last ? 1 : 0;
        last = now;
      }
    }
    done = true;
    keeper.join();
    assertThat(backwards).isZero();
  }
}
