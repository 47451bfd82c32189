package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.OpKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the conditions on a path say: which values are equal, which differ, and what else was asked.
 */
final class Claims {
  private final List<Pair> equal = new ArrayList<>();
  private final List<Pair> unequal = new ArrayList<>();
  private final List<Term> others = new ArrayList<>();

  /**
   * Two values that were compared, without their masks.
   *
   * @param masked there was a mask
   */
  record Pair(Term one, Term two, boolean masked) {}

  private Claims() {}

  static Claims of(List<Path.Fact> facts) {
    Claims claims = new Claims();
    facts.forEach(fact -> claims.add(fact.condition(), fact.truth()));
    return claims;
  }

  /** What is known where the path gave this answer. */
  static Claims answering(Path path, boolean answer) {
    Claims claims = of(path.facts());
    path.result().ifPresent(result -> claims.add(result, answer));
    return claims;
  }

  List<Pair> equal() {
    return equal;
  }

  List<Pair> unequal() {
    return unequal;
  }

  /** True if something else than another value was asked of this one. */
  boolean asks(Term value) {
    return others.stream().anyMatch(t -> t.mentions(value::equals));
  }

  List<Term> others() {
    return others;
  }

  private void add(Term condition, boolean truth) {
    if (!(condition instanceof Term.Of of)) {
      others.add(condition);
      return;
    }
    List<Term> operands = of.operands();
    switch (of.kind()) {
      case NOT -> add(operands.get(0), !truth);
      case AND, OR -> {
        if (truth == (of.kind() == OpKind.AND)) {
          operands.forEach(o -> add(o, truth));
        } else {
          others.add(condition);
        }
      }
      case EQ, NE -> compared(condition, operands, truth == (of.kind() == OpKind.EQ));
      default -> others.add(condition);
    }
  }

  private void compared(Term condition, List<Term> operands, boolean same) {
    Optional<Pair> pair = pair(operands.get(0), operands.get(1));
    if (pair.isPresent()) {
      (same ? equal : unequal).add(pair.get());
    } else {
      others.add(condition);
    }
  }

  private static Optional<Pair> pair(Term left, Term right) {
    Term one = bare(left);
    Term two = bare(right);
    if (Term.number(right).isPresent() && one instanceof Term.Of difference) {
      boolean compares = difference.kind() == OpKind.XOR || difference.kind() == OpKind.SUB;
      return compares && Term.number(right).get() == 0
          ? pair(difference.operands().get(0), difference.operands().get(1))
          : Optional.empty();
    }
    boolean masked = !one.equals(left) || !two.equals(right);
    return isValue(one) && isValue(two)
        ? Optional.of(new Pair(one, two, masked))
        : Optional.empty();
  }

  private static boolean isValue(Term term) {
    return term instanceof Term.Look || term instanceof Term.Input;
  }

  /** The value without what masks or shifts bits of it away. */
  static Term bare(Term term) {
    if (term instanceof Term.Of of && of.operands().size() == 2) {
      boolean masks =
          switch (of.kind()) {
            case AND, OR, SHR, USHR -> true;
            default -> false;
          };
      Term right = of.operands().get(1);
      if (masks && (right instanceof Term.Num || right instanceof Term.Fixed)) {
        return bare(of.operands().get(0));
      }
    }
    return term;
  }
}
