package dev.seqread.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the annotations of a method promise; inherited from what the method overrides.
 *
 * @param marks the annotations that are present
 * @param readLock the lock that {@code @SeqRead} names, or that a bare one means: the only lock
 *     field of the class; absent where that is whichever lock the caller reads under
 * @param writeLock the same for {@code @SeqWrite}
 * @param parameters one set for each parameter
 */
public record Contract(
    Set<Mark> marks,
    Optional<LockPath> readLock,
    Optional<LockPath> writeLock,
    List<Set<Mark>> parameters) {

  public static final Contract NONE =
      new Contract(Set.of(), Optional.empty(), Optional.empty(), List.of());

  public Contract {
    marks = Set.copyOf(marks);
    parameters = parameters.stream().map(Set::copyOf).toList();
  }

  /** An annotation of seqread on a method or on one of its parameters. */
  public enum Mark {
    SEQ_READ,
    SEQ_WRITE,
    SEQ_BEGIN,
    SEQ_VALIDATE,
    SEQ_RETRY,
    SEQ_PURE,
    /** On a parameter: may hold tentative contents. On a method: returns a tentative value. */
    TENTATIVE,
    SEQ_UNSAFE
  }

  public boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /** The marks of one parameter; empty for the extra arguments of a variable-arity call. */
  public Set<Mark> parameter(int index) {
    return index < parameters.size() ? parameters.get(index) : Set.of();
  }
}
