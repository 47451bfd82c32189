package dev.seqread;

import static dev.seqread.Patience.ENDLESS;
import static dev.seqread.Patience.INTERRUPTIBLE;
import static dev.seqread.Word.BUSY;
import static dev.seqread.Word.DOOMED;
import static dev.seqread.Word.FIRST;
import static dev.seqread.Word.LOCKED;
import static dev.seqread.Word.STEP;
import static dev.seqread.Word.VERSION;
import static dev.seqread.Word.WATCHED;
import static dev.seqread.Word.WRITING;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The reading side of a sequence lock: a counter, and sections that read without a lock and are
 * validated afterwards.
 *
 * <pre>{@code
 * long stamp;
 * do {
 *   stamp = lock.readBegin();
 *   a = this.a;
 *   b = this.b;
 * } while (lock.readRetry(stamp));
 * }</pre>
 *
 * <p>What a section reads is <em>tentative</em> until its stamp is validated: it may mix two
 * writes, and must not leave the section. A section has no effect that a second run would repeat,
 * and it comes to an end also on data that makes no sense. The {@code read} methods are the loop
 * around such a section. What a section throws is tentative too: they drop the exception and run
 * the section again if the data was inconsistent, and let it out if not.
 *
 * <p>A stamp is a number that no later write repeats. It may be validated any number of times, by
 * any thread that got it in a way that happens-before, and needs no release: a section may simply
 * be left. 0 is never valid.
 *
 * <p><strong>Progress.</strong> A section never delays a writer. A reader waits for a write in
 * progress, first spinning and then parked, so that no thread, virtual or not, is kept from running
 * by one that waits. Readers that wait are woken, all of them, when the write ends; they reserve
 * nothing, so neither the writer nor anybody who wants the lock is delayed by them. A begin waits
 * for one write: where the next has already begun when the reader runs again, its stamp is one that
 * will not validate. Under incessant writers validations may go on failing; the {@code read}
 * methods then take the lock after the tries that their {@link ReadPolicy} allows.
 *
 * <p><strong>Memory order.</strong> A begin is an acquire of the last write that ended; a
 * validation that succeeds orders the section's reads before everything after it. The package
 * documentation has the whole argument. Every method is thread-safe.
 */
public abstract sealed class Sequence extends LoopReads permits QueuedSequence, SeqCount {
  static final VarHandle SEQUENCE;
  private static final VarHandle GATE;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SEQUENCE = lookup.findVarHandle(Sequence.class, "sequence", long.class);
      GATE = lookup.findVarHandle(Sequence.class, "gate", Gate.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Looks at a counter that is odd, and the pauses before each, before a reader sleeps. */
  static final int LOOKS = 64;

  static final int PAUSES = 2;

  /** Read as a field, which is fast before compilation too; written through {@link #SEQUENCE}. */
  volatile long sequence;

  final SeqOptions options;
  private final @Nullable Watch watch;

  /** Created by the first thread that has to wait. */
  volatile @Nullable Gate gate;

  Sequence(SeqOptions options, long flags) {
    this.options = Objects.requireNonNull(options, "options");
    this.watch = options.watch();
    sequence = FIRST | flags | (options.watching() ? WATCHED : 0);
  }

  /**
   * Begins a section, after waiting for a write that is in progress.
   *
   * @return the stamp to validate, not 0
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  @SeqBegin
  public final long readBegin() {
    long now = sequence;
    return (now & BUSY) == 0 ? now : beginSlowly();
  }

  /**
   * Begins a section if no write is in progress, without waiting.
   *
   * @return the stamp to validate, or 0 if a write is in progress
   */
  @SeqBegin
  public final long tryReadBegin() {
    long now = sequence;
    return (now & BUSY) == 0 ? now : tryBeginSlowly();
  }

  /**
   * Begins a section, after waiting no longer than the time given for a write that is in progress.
   *
   * @param timeout how long to wait, in the unit; not at all if it is not positive
   * @return the stamp to validate, or 0 if the time is up
   * @throws InterruptedException if the thread is interrupted before or while it waits
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  @SeqBegin
  public final long tryReadBegin(long timeout, TimeUnit unit) throws InterruptedException {
    Patience patience = Patience.of(timeout, unit).begun();
    long now = sequence;
    return (now & BUSY) == 0 ? now : begin(patience);
  }

  /**
   * Begins a section, after waiting for a write that is in progress.
   *
   * @return the stamp to validate, not 0
   * @throws InterruptedException if the thread is interrupted before or while it waits
   * @throws IllegalMonitorStateException if this thread is the writer that it would wait for
   */
  @SeqBegin
  public final long readBeginInterruptibly() throws InterruptedException {
    INTERRUPTIBLE.begun();
    long now = sequence;
    return (now & BUSY) == 0 ? now : begin(INTERRUPTIBLE);
  }

  /**
   * Begins a section without waiting. Inside a write of this thread's own, the section sees what
   * the write has stored so far, and validates until the write ends. Inside a write of another
   * thread it reads data that is being written, and never validates.
   *
   * <p>It is the Linux kernel's {@code raw_read_seqcount}, which leaves the odd counter of another
   * thread's write to the caller.
   *
   * @return the stamp to validate, not 0
   */
  @SeqBegin
  public final long readBeginRaw() {
    long now = sequence;
    return (now & BUSY) == 0 ? now : beginRawSlowly();
  }

  /**
   * Whether the section that has the stamp is consistent: nothing was written since it began. The
   * stamp of a lock that is still held is consistent.
   */
  @SeqValidate
  public final boolean validate(long stamp) {
    VarHandle.acquireFence();
    long now = sequence;
    return stamp == now || validateSlowly(stamp, now);
  }

  /**
   * Whether two sections are consistent, with each other too: there was a moment, after both had
   * begun, at which everything that both read was so.
   *
   * <p>More sections are validated together by one call after the other, as long as none of them
   * begins after the first call: that moment is then the last begin.
   */
  @SeqValidate
  public final boolean validate(long stamp, Sequence other, long otherStamp) {
    return validate(stamp) & other.validate(otherStamp);
  }

  /** {@link #validate(long, Sequence, long)} for three sections. */
  @SeqValidate
  public final boolean validate(
      long stamp, Sequence second, long secondStamp, Sequence third, long thirdStamp) {
    return validate(stamp) & second.validate(secondStamp) & third.validate(thirdStamp);
  }

  /** Whether the section has to start over: the negation of {@link #validate(long)}. */
  @SeqRetry
  public final boolean readRetry(long stamp) {
    return !validate(stamp);
  }

  /**
   * Leaves a section without validating it; what it read must not be used. Only an observer
   * notices, so a section may also be left without this call.
   */
  @SeqCancel
  public final void cancel(long stamp) {
    if (watch != null) {
      watch.cancelled(this, stamp);
    }
  }

  /** The class, the version and what is in progress, for debugging. */
  @Override
  public final String toString() {
    long now = sequence;
    String state =
        (now & WRITING) != 0 ? "writing" : (now & LOCKED) != 0 ? "locked to read" : "free";
    return getClass().getSimpleName() + "[version " + (now - FIRST) / STEP + ", " + state + "]";
  }

  private long beginSlowly() {
    try {
      return begin(ENDLESS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  final long begin(Patience patience) throws InterruptedException {
    long now = sequence;
    return begun((now & WRITING) == 0 ? now & VERSION : beginAfterWrite(patience));
  }

  private long beginAfterWrite(Patience patience) throws InterruptedException {
    if (options.struck()) {
      return DOOMED;
    }
    for (int looks = 0; looks < LOOKS; looks++) {
      pause(PAUSES);
      long now = sequence;
      if ((now & WRITING) == 0) {
        return now & VERSION;
      }
    }
    if (isWriter()) {
      throw new IllegalMonitorStateException("this thread is the writer that it would wait for");
    }
    return awaitBegin(patience);
  }

  /**
   * Waits, without spinning, until the write that is in progress has ended. Where the next one has
   * begun by then, the stamp is that of the past: it is not the reader's turn to be kept waiting
   * for ever.
   *
   * @return a stamp, or 0 if the time is up
   */
  private long awaitBegin(Patience patience) throws InterruptedException {
    long seen = sequence;
    while (!isOver(seen)) {
      if (!gate().readers().await(() -> isOver(seen), this, patience)) {
        return 0;
      }
    }
    for (int looks = 0; looks < LOOKS; looks++) {
      long now = sequence;
      if ((now & WRITING) == 0) {
        return now & VERSION;
      }
      pause(PAUSES);
    }
    return seen & VERSION;
  }

  /** Whether no write is in progress, or a later one than when the counter was seen. */
  private boolean isOver(long seen) {
    long now = sequence;
    return (now & WRITING) == 0 || (now & VERSION) != (seen & VERSION);
  }

  /** Where threads wait for this lock. */
  final Gate gate() {
    Gate present = gate;
    if (present != null) {
      return present;
    }
    Gate created = new Gate(options.fair());
    Gate earlier = (Gate) GATE.compareAndExchange(this, null, created);
    return earlier == null ? created : earlier;
  }

  static void pause(int times) {
    for (int i = 0; i < times; i++) {
      Thread.onSpinWait();
    }
  }

  private long tryBeginSlowly() {
    long now = sequence;
    return begun((now & WRITING) == 0 ? now & VERSION : 0);
  }

  private long beginRawSlowly() {
    long now = sequence;
    if ((now & WRITING) == 0) {
      return begun(now & VERSION);
    }
    return isWriter() ? now : begun(DOOMED);
  }

  private long begun(long stamp) {
    if (stamp != 0 && watch != null) {
      watch.begun(this, stamp);
    }
    return stamp;
  }

  /**
   * Also true when the counter differs from the stamp only in its flags. A watched counter always
   * differs from the stamps of its sections.
   */
  private boolean validateSlowly(long stamp, long now) {
    boolean consistent =
        (stamp & (LOCKED | WRITING)) == 0
            && (now & WRITING) == 0
            && (now & VERSION) == (stamp & VERSION);
    return watch == null ? consistent : watch.settled(this, stamp, consistent);
  }

  /** Whether this thread is the one whose write is in progress, as far as that is known. */
  abstract boolean isWriter();

  /** Whether there is a lock that keeps writers out, and that this thread may wait for. */
  abstract boolean isLockable();

  /** Keeps writers out, but not readers; false if the time is up. */
  abstract boolean lockToRead(Patience patience) throws InterruptedException;

  abstract void unlockToRead();

  /** The monitor that keeps writers out, in place of {@link #lockToRead}. */
  @Nullable Object monitor() {
    return null;
  }
}
