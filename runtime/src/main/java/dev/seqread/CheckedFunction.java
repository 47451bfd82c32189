package dev.seqread;

import org.jspecify.annotations.Nullable;

/**
 * A section or an update that is handed its state, returns a result and may throw a checked
 * exception.
 *
 * @param <S> what it is handed
 * @param <T> the result
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface CheckedFunction<
    S extends @Nullable Object, T extends @Nullable Object, X extends Throwable> {
  /** Computes the result. */
  T apply(S state) throws X;
}
