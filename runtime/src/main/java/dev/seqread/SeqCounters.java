package dev.seqread;

import java.util.concurrent.atomic.LongAdder;

/**
 * An observer that counts. Thread-safe; it may be given to one lock or to many.
 *
 * <pre>{@code
 * SeqCounters counters = new SeqCounters();
 * SeqLock lock = new SeqLock(SeqOptions.DEFAULT.withObserver(counters));
 * }</pre>
 */
public final class SeqCounters implements SeqObserver {
  /**
   * How often each thing has happened.
   *
   * @param begun sections that began
   * @param validated validations that found a section consistent
   * @param retried validations that found it inconsistent
   * @param cancelled sections left without a validation
   * @param fellBack retry loops that took the lock
   * @param written write sections
   */
  public record Counts(
      long begun, long validated, long retried, long cancelled, long fellBack, long written) {}

  private final LongAdder begun = new LongAdder();
  private final LongAdder validated = new LongAdder();
  private final LongAdder retried = new LongAdder();
  private final LongAdder cancelled = new LongAdder();
  private final LongAdder fellBack = new LongAdder();
  private final LongAdder written = new LongAdder();

  /** Creates counters that are all 0. */
  public SeqCounters() {}

  /** The counts so far. While threads are counting, they need not fit each other. */
  public Counts counts() {
    return new Counts(
        begun.sum(),
        validated.sum(),
        retried.sum(),
        cancelled.sum(),
        fellBack.sum(),
        written.sum());
  }

  @Override
  public void begun(Object lock, long stamp) {
    begun.increment();
  }

  @Override
  public void validated(Object lock, long stamp) {
    validated.increment();
  }

  @Override
  public void retried(Object lock, long stamp) {
    retried.increment();
  }

  @Override
  public void cancelled(Object lock, long stamp) {
    cancelled.increment();
  }

  @Override
  public void fellBack(Object lock) {
    fellBack.increment();
  }

  @Override
  public void writeEnded(Object lock) {
    written.increment();
  }
}
