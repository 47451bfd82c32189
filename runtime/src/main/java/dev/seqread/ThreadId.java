package dev.seqread;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A number for each thread that no other has, whatever its class says: {@link Thread#getId} where
 * that is the thread's own, and else a negative one.
 */
final class ThreadId {
  private static final AtomicLong GIVEN = new AtomicLong();
  private static final ThreadLocal<Long> INSTEAD = ThreadLocal.withInitial(GIVEN::decrementAndGet);
  private static final ClassValue<Boolean> OVERRIDDEN =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          try {
            return type.getMethod("getId").getDeclaringClass() != Thread.class;
          } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
          }
        }
      };

  private ThreadId() {}

  /** The calling thread's, not 0. */
  static long current() {
    Thread thread = Thread.currentThread();
    return thread.getClass() == Thread.class ? thread.getId() : ofSubclass(thread);
  }

  private static long ofSubclass(Thread thread) {
    return OVERRIDDEN.get(thread.getClass()) ? INSTEAD.get() : thread.getId();
  }
}
