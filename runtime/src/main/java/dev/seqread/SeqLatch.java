package dev.seqread;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Two copies of the data and a counter that says which of them to read. A writer brings the other
 * copy up to date, changes it, and then turns the counter to it, so there is always a copy that
 * nobody writes, and readers never wait: not even for a writer that was stopped in the middle.
 *
 * <pre>{@code
 * SeqLatch<long[]> clock =
 *     new SeqLatch<>(new long[2], new long[2], (from, to) -> System.arraycopy(from, 0, to, 0, 2));
 * clock.write(c -> { c[0] += 1; c[1] += 2; });
 * long sum = clock.readLong(c -> c[0] + c[1]);
 * }</pre>
 *
 * <p>What holds for the sections of a {@link Sequence} holds for those of a latch. A section fails
 * when a write has ended since it began, as its copy may then be written next.
 *
 * <p><strong>Progress.</strong> Reading is lock-free: a section is repeated only because a write
 * was completed. Writers wait for each other.
 *
 * <p>It is the Linux kernel's {@code seqcount_latch_t}, except that an update runs once, on the
 * copy that is not read, so that one that throws has done nothing; the price is a copy for every
 * write.
 *
 * @param <T> what is kept twice
 */
public final class SeqLatch<T> {
  private static final long WATCHED = 1;
  private static final long STEP = 2;
  private static final VarHandle SEQUENCE;

  static {
    try {
      SEQUENCE = MethodHandles.lookup().findVarHandle(SeqLatch.class, "sequence", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final T even;
  private final T odd;
  private final BiConsumer<? super T, ? super T> copier;
  private final SeqOptions options;
  private final @Nullable Watch watch;
  private final ReentrantLock writers;

  private volatile long sequence;

  /** Creates a latch with {@link SeqOptions#DEFAULT}. */
  public SeqLatch(T current, T other, BiConsumer<? super T, ? super T> copier) {
    this(current, other, copier, SeqOptions.DEFAULT);
  }

  /**
   * Creates a latch over two copies that nothing else refers to.
   *
   * @param current the copy that is read first
   * @param other the other copy; what it holds does not matter
   * @param copier makes its second argument equal to its first, whatever the second holds; it may
   *     do nothing if every update writes everything
   * @param options of which the read policy has no effect
   * @throws IllegalArgumentException if the two copies are the same object
   */
  public SeqLatch(T current, T other, BiConsumer<? super T, ? super T> copier, SeqOptions options) {
    this.even = Objects.requireNonNull(current, "current");
    this.odd = Objects.requireNonNull(other, "other");
    if (current == other) {
      throw new IllegalArgumentException("the two copies are the same object");
    }
    this.copier = Objects.requireNonNull(copier, "copier");
    this.options = Objects.requireNonNull(options, "options");
    this.watch = options.watch();
    this.writers = new ReentrantLock(options.fair());
    this.sequence = 2 * STEP | (options.watching() ? WATCHED : 0);
  }

  /** Begins a section, without waiting, and returns its stamp, not 0. */
  @SeqBegin
  public long readBegin() {
    long now = sequence;
    return (now & WATCHED) == 0 ? now : beginWatched(now);
  }

  /** The copy that the section which has the stamp reads. */
  @SeqPure
  public T copy(long stamp) {
    return (stamp & STEP) == 0 ? even : odd;
  }

  /** Whether the section that has the stamp is consistent: no write has ended since it began. */
  @SeqValidate
  public boolean validate(long stamp) {
    VarHandle.acquireFence();
    return stamp == sequence || validateWatched(stamp);
  }

  /** Whether the section has to start over: the negation of {@link #validate}. */
  @SeqRetry
  public boolean readRetry(long stamp) {
    return !validate(stamp);
  }

  /** Leaves a section without validating it, as {@link Sequence#cancel} does. */
  @SeqCancel
  public void cancel(long stamp) {
    if (watch != null) {
      watch.cancelled(this, stamp);
    }
  }

  /**
   * Runs the section on the current copy until it validates, and returns its result. What a section
   * throws counts only if it validates.
   */
  public <R extends @Nullable Object> R read(@SeqRead Function<? super T, ? extends R> section) {
    for (int tries = 1; ; tries++) {
      long stamp = readBegin();
      try {
        R value = section.apply(copy(stamp));
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      FlightEvents.retried(this, tries);
    }
  }

  /**
   * {@link #read} for a section that may throw a checked exception.
   *
   * @throws X if the section threw it
   */
  public <R extends @Nullable Object, X extends Throwable> R readChecked(
      @SeqRead CheckedFunction<? super T, ? extends R, ? extends X> section) throws X {
    for (int tries = 1; ; tries++) {
      long stamp = readBegin();
      try {
        R value = section.apply(copy(stamp));
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      FlightEvents.retried(this, tries);
    }
  }

  /** {@link #read} for {@code int}. */
  public int readInt(@SeqRead ToIntFunction<? super T> section) {
    for (int tries = 1; ; tries++) {
      long stamp = readBegin();
      try {
        int value = section.applyAsInt(copy(stamp));
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      FlightEvents.retried(this, tries);
    }
  }

  /** {@link #read} for {@code long}. */
  public long readLong(@SeqRead ToLongFunction<? super T> section) {
    for (int tries = 1; ; tries++) {
      long stamp = readBegin();
      try {
        long value = section.applyAsLong(copy(stamp));
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      FlightEvents.retried(this, tries);
    }
  }

  /** {@link #read} for {@code double}. */
  public double readDouble(@SeqRead ToDoubleFunction<? super T> section) {
    for (int tries = 1; ; tries++) {
      long stamp = readBegin();
      try {
        double value = section.applyAsDouble(copy(stamp));
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      FlightEvents.retried(this, tries);
    }
  }

  /** {@link #read} for {@code boolean}. */
  public boolean readBoolean(@SeqRead Predicate<? super T> section) {
    for (int tries = 1; ; tries++) {
      long stamp = readBegin();
      try {
        boolean value = section.test(copy(stamp));
        if (validate(stamp)) {
          return value;
        }
      } catch (Throwable e) {
        if (validate(stamp)) {
          throw e;
        }
      }
      FlightEvents.retried(this, tries);
    }
  }

  /**
   * Runs the update on the copy that is not read, after bringing it up to date, and turns readers
   * to it. An update or a copier that throws has changed nothing. Waits for other writers.
   *
   * <p>Memory order: a release of what the update wrote, acquired by sections that begin after.
   *
   * @throws IllegalMonitorStateException if this thread is inside an update of this latch
   */
  public void write(@SeqWrite Consumer<? super T> update) {
    boolean isDone = false;
    T other = writeBegin();
    try {
      update.accept(other);
      isDone = true;
    } finally {
      writeEnd(isDone);
    }
  }

  /** {@link #write} for an update that returns a result. */
  public <R extends @Nullable Object> R writeAndGet(
      @SeqWrite Function<? super T, ? extends R> update) {
    boolean isDone = false;
    T other = writeBegin();
    try {
      R result = update.apply(other);
      isDone = true;
      return result;
    } finally {
      writeEnd(isDone);
    }
  }

  /**
   * Begins an update: waits for other writers and brings the copy that is not read up to date.
   * {@link #writeEnd} or {@link #writeEndUnchanged}, by the same thread, must end it on every path.
   * Readers are not disturbed until then.
   *
   * <p>It is the Linux kernel's {@code write_seqcount_latch_begin}.
   *
   * @return the copy to change, until the end
   * @throws IllegalMonitorStateException if this thread is inside an update of this latch
   */
  public T writeBegin() {
    if (writers.isHeldByCurrentThread()) {
      throw new IllegalMonitorStateException("this thread is inside an update of this latch");
    }
    writers.lock();
    boolean isBegun = false;
    try {
      long now = sequence;
      T other = copy(now + STEP);
      // Of what the writer before, maybe another thread, has stored, and of its turn of the
      // counter.
      VarHandle.releaseFence();
      options.writeBegun(this);
      copier.accept(copy(now), other);
      isBegun = true;
      return other;
    } finally {
      if (!isBegun) {
        writers.unlock();
      }
    }
  }

  /**
   * Ends an update and turns readers to the copy that was changed.
   *
   * <p>Memory order: a release of everything before it, acquired by sections that begin after.
   *
   * @throws IllegalMonitorStateException if this thread is not inside an update of this latch
   */
  public void writeEnd() {
    writeEnd(true);
  }

  /**
   * Gives an update up: what was changed is not seen by anybody.
   *
   * @throws IllegalMonitorStateException if this thread is not inside an update of this latch
   */
  public void writeEndUnchanged() {
    writeEnd(false);
  }

  private void writeEnd(boolean turns) {
    if (!writers.isHeldByCurrentThread()) {
      throw new IllegalMonitorStateException("this thread is not inside an update of this latch");
    }
    try {
      options.writeEnded(this);
    } finally {
      if (turns) {
        SEQUENCE.setRelease(this, sequence + STEP);
      }
      writers.unlock();
    }
  }

  /**
   * An adversary's stamp leads to the other copy and is of the past, so that it never validates.
   */
  private long beginWatched(long now) {
    long stamp = (now & -STEP) - (options.struck() ? STEP : 0);
    if (watch != null) {
      watch.begun(this, stamp);
    }
    return stamp;
  }

  /** The stamps of a watched latch lack a bit of the counter, so they all come here. */
  private boolean validateWatched(long stamp) {
    long now = sequence;
    return watch != null && watch.settled(this, stamp, stamp == (now & -STEP));
  }
}
