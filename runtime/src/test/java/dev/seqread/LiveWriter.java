package dev.seqread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;

/**
 * A thread that writes 1, 2, 3 and so on, until it is closed. It leaves gaps in which a section can
 * succeed, unless it is incessant.
 */
final class LiveWriter implements AutoCloseable {
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final Thread thread;
  private volatile long written;
  private volatile boolean stopped;

  private LiveWriter(LongConsumer write, int gap) {
    thread = new Thread(() -> writeUntilStopped(write, gap), "live writer");
    thread.setDaemon(true);
  }

  static LiveWriter start(LongConsumer write) throws InterruptedException {
    return start(new LiveWriter(write, 50));
  }

  static LiveWriter startIncessant(LongConsumer write) throws InterruptedException {
    return start(new LiveWriter(write, 0));
  }

  private static LiveWriter start(LiveWriter writer) throws InterruptedException {
    writer.thread.start();
    while (writer.written == 0) {
      assertThat(writer.failure.get()).as("what the writer threw").isNull();
      Thread.sleep(1);
    }
    return writer;
  }

  private void writeUntilStopped(LongConsumer write, int gap) {
    try {
      for (long value = 1; !stopped; value++) {
        write.accept(value);
        written = value;
        for (int spins = 0; spins < gap; spins++) {
          Thread.onSpinWait();
        }
      }
    } catch (Throwable e) {
      failure.set(e);
    }
  }

  long written() {
    return written;
  }

  @Override
  public void close() {
    stopped = true;
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assertThat(thread.isAlive()).as("the writer still runs").isFalse();
    assertThat(failure.get()).as("what the writer threw").isNull();
  }
}
