package dev.seqread;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;

/** Runs a call on another thread and waits for it. */
final class Other {
  private Other() {}

  static long thread(LongSupplier call) {
    FutureTask<Long> task = new FutureTask<>(call::getAsLong);
    Thread thread = new Thread(task, "other");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
