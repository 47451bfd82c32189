package dev.seqread;

import org.jspecify.annotations.Nullable;

/**
 * A section or an update that returns a result and may throw a checked exception.
 *
 * @param <T> the result
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface CheckedSupplier<T extends @Nullable Object, X extends Throwable> {
  /** Computes the result. */
  T get() throws X;
}
