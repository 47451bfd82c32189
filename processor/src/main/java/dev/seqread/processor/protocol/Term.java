package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.OpKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A value on one path, as far as it can be told where it comes from. Equal terms, equal values. */
sealed interface Term {
  /** A number; {@code false} is 0, {@code true} is 1. */
  record Num(long value) implements Term {}

  /** The object that the body belongs to. */
  record Self() implements Term {}

  /** A parameter of the body. */
  record Input(int index) implements Term {}

  /** What a load gave; each has a number of its own. */
  record Look(int number, Spot spot) implements Term {}

  /** What a final field holds, or anything else that is the same whenever it is asked for. */
  record Fixed(Term of, String name) implements Term {}

  /** An operator's result. */
  record Of(OpKind kind, List<Term> operands) implements Term {
    public Of {
      operands = List.copyOf(operands);
    }
  }

  /** Something else. */
  record Other(int number, List<Term> from) implements Term {
    public Other {
      from = List.copyOf(from);
    }
  }

  Term NONE = new Num(0);

  /** True if some part of it is such. */
  default boolean mentions(Predicate<Term> part) {
    if (part.test(this)) {
      return true;
    }
    if (this instanceof Of of) {
      return of.operands().stream().anyMatch(t -> t.mentions(part));
    }
    if (this instanceof Other other) {
      return other.from().stream().anyMatch(t -> t.mentions(part));
    }
    return this instanceof Fixed fixed && fixed.of().mentions(part);
  }

  /** The number that it is. */
  static Optional<Long> number(Term term) {
    return term instanceof Num num ? Optional.of(num.value()) : Optional.empty();
  }

  /** The operator applied, at once where both operands are numbers. */
  static Term of(OpKind kind, List<Term> operands) {
    if (kind == OpKind.CONVERT) {
      return operands.get(0);
    }
    if (operands.size() == 2
        && operands.get(0) instanceof Num a
        && operands.get(1) instanceof Num b) {
      return Folding.fold(kind, a.value(), b.value())
          .<Term>map(Num::new)
          .orElse(new Of(kind, operands));
    }
    if (operands.size() == 1 && operands.get(0) instanceof Num a) {
      return Folding.fold(kind, a.value()).<Term>map(Num::new).orElse(new Of(kind, operands));
    }
    return new Of(kind, operands);
  }
}
