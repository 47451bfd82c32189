package dev.seqread.processor.model;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part that a call plays in reading or writing under a sequence lock.
 *
 * @param kind the step
 * @param argument the argument that is the stamp, of a loop the function; empty if there is none
 * @param lock the argument that is the lock; empty if it is the receiver
 * @param facts more about the step
 * @param also the other stamps that the same call validates, each with its lock
 */
public record Protocol(
    Kind kind, OptionalInt argument, OptionalInt lock, Set<Fact> facts, List<Pair> also) {

  public Protocol {
    facts = Set.copyOf(facts);
    also = List.copyOf(also);
  }

  /** A step about one stamp and one lock. */
  public Protocol(Kind kind, OptionalInt argument, OptionalInt lock, Set<Fact> facts) {
    this(kind, argument, lock, facts, List.of());
  }

  /** The arguments that are stamps, of a loop the function. */
  public List<Integer> stamps() {
    return Stream.concat(argument.stream().boxed(), also.stream().map(Pair::stamp)).toList();
  }

  /** Two arguments: a stamp and the lock that gave it. */
  public record Pair(int stamp, int lock) {}

  /** The steps; in a model file each is a word, {@code ACQUIRE_READ} is {@code acquire-read}. */
  public enum Kind {
    /** Begins a section; a result that is a {@code long} or {@code int} is its stamp. */
    BEGIN(Argument.NONE),
    /** True: what the section read is consistent. */
    VALIDATE(Argument.OPTIONAL),
    /** True: what the section read is inconsistent. */
    RETRY(Argument.OPTIONAL),
    /** Ends the section unvalidated. */
    CANCEL(Argument.OPTIONAL),
    /** Reads what the lock guards; begins a section if none is open and no lock held. */
    SOURCE(Argument.NONE),
    ACQUIRE_READ(Argument.NONE),
    ACQUIRE_WRITE(Argument.NONE),
    RELEASE_READ(Argument.OPTIONAL),
    RELEASE_WRITE(Argument.OPTIONAL),
    /** Releases what the stamp holds, for reading or for writing. */
    RELEASE_ANY(Argument.OPTIONAL),
    /**
     * Turns the stamp into one that holds the read lock. An optimistic one is thereby validated.
     */
    CONVERT_READ(Argument.REQUIRED),
    /** The same for the write lock. */
    CONVERT_WRITE(Argument.REQUIRED),
    /** Turns the stamp into an optimistic one: releases the lock it holds, or validates it. */
    CONVERT_OPTIMISTIC(Argument.REQUIRED),
    IS_READ_STAMP(Argument.REQUIRED),
    IS_WRITE_STAMP(Argument.REQUIRED),
    IS_OPTIMISTIC_STAMP(Argument.REQUIRED),
    /** Whether the stamp holds the lock, for reading or for writing. */
    IS_LOCK_STAMP(Argument.REQUIRED),
    /** Whether some thread holds the read lock. */
    IS_READ_LOCKED(Argument.NONE),
    /** Whether some thread holds the write lock. */
    IS_WRITE_LOCKED(Argument.NONE),
    /** Returns the read lock as an object. */
    VIEW_READ(Argument.NONE),
    /** Returns the write lock as an object. */
    VIEW_WRITE(Argument.NONE),
    /** Returns an object that has both views. */
    VIEW_BOTH(Argument.NONE),
    /** On a view: takes the lock in its mode. On anything else, no step. */
    ACQUIRE_VIEW(Argument.NONE),
    /** On a view: releases the lock in its mode. On anything else, no step. */
    RELEASE_VIEW(Argument.NONE),
    /** Runs the function as a section until it validated; the result is owned. */
    LOOP_READ(Argument.REQUIRED),
    /** Runs the function with the write lock held. */
    LOOP_WRITE(Argument.REQUIRED),
    /** Begins a write that the caller keeps apart from other writes. */
    WRITE_BEGIN(Argument.NONE),
    WRITE_END(Argument.OPTIONAL);

    private final Argument argument;

    Kind(Argument argument) {
      this.argument = argument;
    }

    Argument argument() {
      return argument;
    }

    /** True if only a sequence lock has this step; other locks may have views as well. */
    boolean isOfSequenceLocks() {
      return switch (this) {
        case VIEW_READ, VIEW_WRITE, VIEW_BOTH, ACQUIRE_VIEW, RELEASE_VIEW -> false;
        default -> true;
      };
    }
  }

  /** More about a step; a word each in a model file. */
  public enum Fact {
    /** May fail at once or after a time, which the result says: 0, or false. */
    TRY,
    /** Waits for a writer, in vain if this thread is the writer. */
    WAITS,
    /** The answer <em>inconsistent</em> begins the next attempt. */
    RESTARTS,
    /** Runs the section again if it threw on inconsistent data. */
    CATCHES
  }

  /** Whether a step has an argument of its own. */
  enum Argument {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  /** True if the fact is known of this step. */
  public boolean is(Fact fact) {
    return facts.contains(fact);
  }
}
