package dev.seqread.processor.check;

import dev.seqread.processor.call.Outcome;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.model.Effect;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a call does that runs one of several bodies; the receiver decides which. */
final class Dispatch {
  private Dispatch() {}

  /** All of them together; empty if one is unknown, or there is none. */
  static Optional<Summary> of(List<Optional<Summary>> bodies) {
    if (bodies.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return bodies.stream().map(Optional::get).reduce(Dispatch::either).map(Dispatch::chosen);
  }

  private static Summary either(Summary a, Summary b) {
    return new Summary(
        both(a, b, Summary::outcomes),
        first(a.escapes(), b.escapes()),
        first(a.fills(), b.fills()),
        all(a.keeps(), b.keeps()),
        a.leak().or(b::leak),
        all(a.deciding(), b.deciding()),
        a.effect().or(b::effect),
        reads(a, b),
        a.readsOther() || b.readsOther(),
        both(a, b, Summary::hazards),
        both(a, b, Summary::waitsFor),
        both(a, b, Summary::writes),
        both(a, b, Summary::takes),
        a.throwing() || b.throwing(),
        both(a, b, Summary::thrown),
        both(a, b, Summary::releases),
        both(a, b, Summary::runs));
  }

  private static Summary chosen(Summary summary) {
    List<Outcome> outcomes = summary.outcomes();
    if (outcomes.stream().noneMatch(Outcome::matters)) {
      outcomes = outcomes.stream().reduce(Outcomes::join).stream().toList();
    }
    Set<Integer> receiver = Set.of(Effect.RECEIVER);
    return new Summary(
        outcomes.stream().map(o -> o.dependingOn(all(o.params(), receiver))).toList(),
        summary.escapes(),
        summary.fills(),
        summary.keeps(),
        summary.leak(),
        summary.effect().isPresent() ? all(summary.deciding(), receiver) : summary.deciding(),
        summary.effect(),
        summary.reads(),
        summary.readsOther(),
        summary.hazards(),
        summary.waitsFor(),
        summary.writes(),
        summary.takes(),
        summary.throwing(),
        summary.thrown(),
        summary.releases(),
        summary.runs());
  }

  private static <T> List<T> both(Summary a, Summary b, Function<Summary, List<T>> part) {
    return Stream.concat(part.apply(a).stream(), part.apply(b).stream()).distinct().toList();
  }

  private static <T> SortedMap<Integer, T> first(SortedMap<Integer, T> a, SortedMap<Integer, T> b) {
    SortedMap<Integer, T> either = new TreeMap<>(b);
    either.putAll(a);
    return either;
  }

  private static Set<Integer> all(Set<Integer> a, Set<Integer> b) {
    Set<Integer> either = new TreeSet<>(a);
    either.addAll(b);
    return either;
  }

  private static List<Summary.Read> reads(Summary a, Summary b) {
    Set<Summary.Read> reads = new HashSet<>(a.reads());
    reads.addAll(b.reads());
    return ReadKeeper.ordered(reads);
  }
}
