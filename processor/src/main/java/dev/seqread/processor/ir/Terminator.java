package dev.seqread.processor.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a block ends. Block numbers are positions in {@link Body#blocks()}. */
public sealed interface Terminator {
  Place place();

  /** The blocks it may go on to, in order. */
  List<Integer> successors();

  /** The variables it reads. */
  List<Var> reads();

  /** Goes on to one block. */
  record Jump(int target, Place place) implements Terminator {
    @Override
    public List<Integer> successors() {
      return List.of(target);
    }

    @Override
    public List<Var> reads() {
      return List.of();
    }
  }

  /** Goes on to one of two different blocks by a boolean. */
  record Branch(Var condition, int whenTrue, int whenFalse, Place place) implements Terminator {
    @Override
    public List<Integer> successors() {
      return List.of(whenTrue, whenFalse);
    }

    @Override
    public List<Var> reads() {
      return List.of(condition);
    }
  }

  /**
   * Leaves the body normally. Every {@code finally} on the way has run before it.
   *
   * @param value null in a void body
   * @param explicit a person wrote {@code return}, or the body is a lambda's expression; false
   *     where control reaches the end
   */
  record Return(@Nullable Var value, boolean explicit, Place place) implements Terminator {
    @Override
    public List<Integer> successors() {
      return List.of();
    }

    @Override
    public List<Var> reads() {
      return value == null ? List.of() : List.of(value);
    }
  }

  /**
   * Throws: to the block's handlers, else out of the body.
   *
   * @param explicit a person wrote {@code throw}; false where a {@code finally} passes an exception
   *     on
   */
  record Throw(Var value, boolean explicit, Place place) implements Terminator {
    @Override
    public List<Integer> successors() {
      return List.of();
    }

    @Override
    public List<Var> reads() {
      return List.of(value);
    }
  }
}
