package dev.seqread.processor.gen;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

/** A thread that writes, by turns, number 0 and number 1 until it is closed. */
final class LiveWriter implements AutoCloseable {
  private final FutureTask<Void> task;
  private volatile boolean stopped;
  private volatile long writes;

  private LiveWriter(IntConsumer write) {
    task = new FutureTask<>(() -> run(write), null);
  }

  static LiveWriter start(IntConsumer write) {
    LiveWriter writer = new LiveWriter(write);
    new Thread(writer.task, "writer").start();
    return writer;
  }

  private void run(IntConsumer write) {
    for (int turn = 0; !stopped; turn ^= 1) {
      write.accept(turn);
      writes++;
    }
  }

  long writes() {
    return writes;
  }

  @Override
  public void close() {
    stopped = true;
    try {
      task.get(10, SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
