package dev.seqread.processor.model;

/**
 * One thing that a call does, or one fact about its result.
 *
 * @param kind what
 * @param argument to which argument, counted from 0, or {@link #RECEIVER}; in a static method that
 *     means static state. The last parameter of a variable-arity method stands for all arguments
 *     from there on
 * @param of for {@link Kind#INDEX}, the argument into which the index points, or {@link #RECEIVER}
 */
public record Effect(Kind kind, int argument, int of) {
  /** Stands for the receiver where a number stands for an argument. */
  public static final int RECEIVER = -1;

  public Effect(Kind kind, int argument) {
    this(kind, argument, RECEIVER);
  }

  public Effect(Kind kind) {
    this(kind, RECEIVER);
  }

  /** The kinds of effect; in a model file each is a word, {@code NO_THROW} is {@code no-throw}. */
  public enum Kind {
    /** The result depends on the subject's mutable state. */
    READS(Subject.ANY),
    /**
     * The read may throw, never end or see garbage while another thread writes the subject. Of an
     * argument: unless its type is thread-safe or immutable.
     */
    UNSAFE(Subject.ANY),
    /**
     * An unsafe read that may never end, or damage the subject: catching what it throws is no help.
     */
    ENDLESS(Subject.ANY),
    /** The subject is changed, and from then on holds what the other arguments hold, too. */
    MUTATES(Subject.ANY),
    /** Whatever the subject held is replaced. */
    RESETS(Subject.ANY),
    /**
     * The part of the subject is replaced that the next one or two numbers give: from the first on,
     * up to or as long as the second.
     */
    CUTS(Subject.ANY),
    /** The subject's own position or cursor is moved; what it gives access to is not changed. */
    MOVES(Subject.ANY),
    /** Input or output. */
    IO(Subject.NONE),
    /** A lock is taken or released, or the thread may block. */
    LOCKS(Subject.NONE),
    /** Throws nothing, if the receiver is not null. */
    NO_THROW(Subject.NONE),
    /** Runs the argument, a function, before it returns. */
    RUNS(Subject.ARGUMENT),
    /** The argument outlives the call; a function is run later, maybe by another thread. */
    STORES(Subject.ARGUMENT),
    /** The result holds the argument, a function, and runs it when the result is used. */
    WRAPS(Subject.ARGUMENT),
    /** Calls {@code equals}, {@code hashCode}, {@code compareTo} or {@code toString} of it. */
    ASKS(Subject.ARGUMENT),
    /** The result is a new object that nothing else refers to. */
    FRESH(Subject.NONE),
    /**
     * The result is the subject, or a view that shares its contents; together with {@link #FRESH},
     * a view with a position of its own, such as an iterator.
     */
    RETURNS(Subject.ANY),
    /** The result is the number of elements that the subject has. */
    LENGTH(Subject.ANY),
    /** The result is the index of one of the subject's elements, or negative. */
    FINDS(Subject.ANY),
    /** Throws if the argument is no position in {@link Effect#of}. */
    INDEX(Subject.POSITION),
    /** Throws for some values of it that a consistent read would not give. */
    THROWS(Subject.ANY),
    /** Allocates as much as the argument says. */
    SIZE(Subject.ARGUMENT),
    /** The result is at most the argument. */
    AT_MOST(Subject.ARGUMENT),
    /** The result is less than the argument. */
    BELOW(Subject.ARGUMENT),
    /** The result is at least the argument. */
    AT_LEAST(Subject.ARGUMENT);

    private final Subject subject;

    Kind(Subject subject) {
      this.subject = subject;
    }

    Subject subject() {
      return subject;
    }
  }

  /** What a kind is said of. */
  enum Subject {
    /** The call as a whole. */
    NONE,
    /** The receiver, unless arguments are named. */
    ANY,
    /** Arguments. */
    ARGUMENT,
    /** Arguments, each in the receiver or in another argument. */
    POSITION
  }
}
