package dev.seqread;

/**
 * An update that may throw a checked exception.
 *
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface CheckedRunnable<X extends Throwable> {
  /** Does it. */
  void run() throws X;
}
