package dev.seqread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;

/** A thread that writes 1, 2, 3 and so on, until it is closed. */
final class LiveWriter implements AutoCloseable {
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final Thread thread;
  private volatile long written;
  private volatile boolean stopped;

  private LiveWriter(LongConsumer write) {
    thread = new Thread(() -> writeUntilStopped(write), "live writer");
    thread.setDaemon(true);
  }

  static LiveWriter start(LongConsumer write) throws InterruptedException {
    LiveWriter writer = new LiveWriter(write);
    writer.thread.start();
    while (writer.written == 0) {
      assertThat(writer.failure.get()).as("what the writer threw").isNull();
      Thread.sleep(1);
    }
    return writer;
  }

  private void writeUntilStopped(LongConsumer write) {
    try {
      for (long value = 1; !stopped; value++) {
        write.accept(value);
        written = value;
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
