package dev.seqread.processor.call;

import dev.seqread.processor.state.Fact;
import dev.seqread.processor.state.Symbol;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an answer of a body says of its parameters. Symbols are as the body sees them.
 *
 * @param params what is known of each; absent where nothing is
 */
public record Implied(SortedMap<Integer, Learned> params) {
  /** An answer that says nothing. */
  public static final Implied NOTHING = new Implied(new TreeMap<>());

  /**
   * What is known of a parameter.
   *
   * @param below the arrays that it is a valid index of
   * @param upto the arrays whose length it does not exceed
   */
  public record Learned(Fact fact, Set<Symbol> below, Set<Symbol> upto) {
    public Learned {
      below = Set.copyOf(below);
      upto = Set.copyOf(upto);
    }

    public boolean isNothing() {
      return fact == Fact.UNKNOWN && upto.isEmpty();
    }

    private Learned join(Learned other) {
      return new Learned(
          fact.join(other.fact), common(below, other.below), common(upto, other.upto));
    }

    private static Set<Symbol> common(Set<Symbol> a, Set<Symbol> b) {
      Set<Symbol> both = new HashSet<>(a);
      both.retainAll(b);
      return both;
    }
  }

  /** What both say. */
  Implied join(Implied other) {
    SortedMap<Integer, Learned> both = new TreeMap<>();
    for (Map.Entry<Integer, Learned> entry : params.entrySet()) {
      Optional.ofNullable(other.params.get(entry.getKey()))
          .map(entry.getValue()::join)
          .filter(l -> !l.isNothing())
          .ifPresent(l -> both.put(entry.getKey(), l));
    }
    return new Implied(both);
  }

  /** What both say; what is absent is never answered. */
  public static Optional<Implied> join(Optional<Implied> a, Optional<Implied> b) {
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().join(b.get())) : a.or(() -> b);
  }
}
