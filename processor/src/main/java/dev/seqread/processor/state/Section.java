package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A section on one path.
 *
 * @param lock absent where the section is of whichever lock the caller reads under
 * @param precise only fields marked {@code @SeqGuarded} for the lock are sources
 * @param begin where it began
 * @param within the sections that were open when it began, and those that they were within
 * @param stamp the name of the variable that its stamp was first assigned to; empty if none
 * @param dirty something was read since it began or was last validated
 * @param asked a call was made that may have read something
 * @param read the fields it read since it began
 * @param failedAt the number of the validation that failed, {@link #FOUND_ZERO}, or -1
 * @param empty it was validated although nothing was read; the validation covers what follows it up
 *     to a block
 */
public record Section(
    Optional<Symbol> lock,
    boolean precise,
    Place begin,
    Set<Dep> within,
    String stamp,
    Phase phase,
    boolean dirty,
    boolean asked,
    Set<FieldRef> read,
    int failedAt,
    Optional<Empty> empty) {

  /**
   * A validation that covers nothing.
   *
   * @param until the block where its branches meet, or one of the constants
   */
  public record Empty(Place validation, int until) {
    static final int NOT_BRANCHED = -1;

    /** The other branch goes back to the begin. */
    static final int FOR_EVER = -2;
  }

  /** No validation failed, but the stamp was found to be 0. */
  public static final int FOUND_ZERO = -2;

  private static final Symbol SOME_OBJECT = new Symbol.Phi(-2, 0);

  public Section {
    within = Set.copyOf(within);
    read = Set.copyOf(read);
  }

  /** A section that begins. */
  public static Section begun(Optional<Symbol> lock, boolean precise, Place begin, String stamp) {
    return new Section(
        lock,
        precise,
        begin,
        Set.of(),
        stamp,
        Phase.OPEN,
        false,
        false,
        Set.of(),
        -1,
        Optional.empty());
  }

  public boolean isOpen() {
    return phase == Phase.OPEN;
  }

  /** True if it is open, and all that it has read so far was found consistent. */
  boolean isValidated() {
    return isOpen() && !dirty && !asked && !read.isEmpty();
  }

  /** True if it is over this lock, or over any. */
  public boolean isOver(Symbol other) {
    return lock.isEmpty() || SameLock.of(lock.get(), other) != SameLock.NO;
  }

  /** The lock as a person would write it. */
  public String lockName() {
    return lock.map(Names::of).orElse("the caller's lock");
  }

  private static <T> Set<T> both(Set<T> a, Set<T> b) {
    Set<T> all = new HashSet<>(a);
    all.addAll(b);
    return all;
  }

  Section within(Set<Dep> outer) {
    return new Section(
        lock, precise, begin, outer, stamp, phase, dirty, asked, read, failedAt, empty);
  }

  Section withPhase(Phase changed) {
    return new Section(
        lock, precise, begin, within, stamp, changed, dirty, asked, read, failedAt, empty);
  }

  Section failed(int site) {
    return new Section(
        lock, precise, begin, within, stamp, Phase.FAILED, dirty, asked, read, site, empty);
  }

  /** Given up where a conversion of its stamp was refused. */
  Section refused(int site) {
    return new Section(
        lock, precise, begin, within, stamp, Phase.ABANDONED, dirty, asked, read, site, empty);
  }

  Section validated(boolean stillOpen, Optional<Empty> nothing) {
    Phase next = stillOpen ? Phase.OPEN : Phase.OVER;
    return new Section(lock, precise, begin, within, stamp, next, false, asked, read, -1, nothing);
  }

  Section withEmpty(Optional<Empty> changed) {
    return new Section(
        lock, precise, begin, within, stamp, phase, dirty, asked, read, failedAt, changed);
  }

  Section withLock(Symbol renamed) {
    return new Section(
        Optional.of(renamed),
        precise,
        begin,
        within,
        stamp,
        phase,
        dirty,
        asked,
        read,
        failedAt,
        empty);
  }

  /** Something was read in it. */
  Section reading(Optional<FieldRef> field) {
    if (dirty && (field.isEmpty() || read.contains(field.get()))) {
      return this;
    }
    Set<FieldRef> more = new HashSet<>(read);
    field.ifPresent(more::add);
    return new Section(
        lock, precise, begin, within, stamp, phase, true, asked, more, failedAt, empty);
  }

  /** A call was made in it that may have read something. */
  Section asking() {
    return asked
        ? this
        : new Section(
            lock, precise, begin, within, stamp, phase, dirty, true, read, failedAt, empty);
  }

  /** The locks of several objects are the lock of some object. */
  private static Optional<Symbol> joined(Optional<Symbol> a, Optional<Symbol> b) {
    if (a.equals(b)) {
      return a;
    }
    return a.isPresent()
            && b.isPresent()
            && a.get() instanceof Symbol.Path x
            && b.get() instanceof Symbol.Path y
            && x.base() != null
            && y.base() != null
            && x.field().equals(y.field())
        ? Optional.of(new Symbol.Path(SOME_OBJECT, x.field()))
        : Optional.empty();
  }

  Section join(Section other) {
    if (equals(other)) {
      return this;
    }
    return new Section(
        joined(lock, other.lock),
        precise && other.precise,
        begin.compareTo(other.begin) <= 0 ? begin : other.begin,
        both(within, other.within),
        stamp.compareTo(other.stamp) <= 0 ? stamp : other.stamp,
        phase.join(other.phase),
        dirty || other.dirty,
        asked || other.asked,
        both(read, other.read),
        failedAt == other.failedAt ? failedAt : -1,
        empty.equals(other.empty) ? empty : Optional.empty());
  }
}
