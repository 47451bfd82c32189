package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.OpKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A stretch of a path in which the counter is odd.
 *
 * @param odd the step that makes it odd
 * @param even the step that makes it even again; empty if the path ends before
 */
record Period(int odd, OptionalInt even) {

  /** The periods of a path; empty if it can't be told what is stored, or nothing is. */
  static Optional<List<Period>> of(Path path, String key) {
    List<Period> found = new ArrayList<>();
    Map<Term, Long> parities = new HashMap<>();
    long now = 0;
    int began = -1;
    for (int i = 0; i < path.steps().size(); i++) {
      Step step = path.steps().get(i);
      if (step instanceof Step.Load load && load.spot().key().equals(key)) {
        parities.put(load.value(), now);
      } else if (step instanceof Step.Store store && store.spot().key().equals(key)) {
        Optional<Long> stored = parity(store.value(), parities);
        if (stored.isEmpty() || stored.get() == now) {
          return Optional.empty();
        }
        now = stored.get();
        if (now == 1) {
          began = i;
        } else {
          found.add(new Period(began, OptionalInt.of(i)));
          began = -1;
        }
      }
    }
    if (began >= 0) {
      found.add(new Period(began, OptionalInt.empty()));
    }
    return Optional.of(found);
  }

  private static Optional<Long> parity(Term term, Map<Term, Long> known) {
    if (known.containsKey(term)) {
      return Optional.of(known.get(term));
    }
    if (term instanceof Term.Num num) {
      return Optional.of(num.value() & 1);
    }
    if (term instanceof Term.Of of && of.operands().size() == 2) {
      Optional<Long> one = parity(of.operands().get(0), known);
      Optional<Long> two = parity(of.operands().get(1), known);
      if (one.isPresent() && two.isPresent()) {
        return switch (of.kind()) {
          case ADD, SUB, XOR -> Optional.of(one.get() + two.get() & 1);
          case OR -> Optional.of(one.get() | two.get());
          case AND -> Optional.of(one.get() & two.get());
          case MUL -> Optional.of(one.get() * two.get());
          default -> Optional.empty();
        };
      }
      if (two.isPresent() && of.kind() == OpKind.OR && two.get() == 1) {
        return two;
      }
    }
    return Optional.empty();
  }
}
