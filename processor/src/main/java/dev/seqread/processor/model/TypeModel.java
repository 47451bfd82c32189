package dev.seqread.processor.model;

import dev.seqread.processor.ir.MethodRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What one model file says of one type. */
final class TypeModel {
  private final Set<Trait> traits;
  private final List<Entry> entries;
  private final Map<String, List<Entry>> named = new LinkedHashMap<>();
  private final List<Entry> wild = new ArrayList<>();

  TypeModel(Set<Trait> traits, List<Entry> entries) {
    this.traits = Set.copyOf(traits);
    this.entries = List.copyOf(entries);
    entries.stream()
        .sorted(Comparator.comparing(Entry::pattern, MethodPattern.MOST_SPECIAL_FIRST))
        .forEach(this::add);
  }

  private void add(Entry entry) {
    if (entry.pattern().isWild()) {
      wild.add(entry);
    } else {
      named.computeIfAbsent(entry.pattern().name(), n -> new ArrayList<>()).add(entry);
    }
  }

  /** This model over another: what this one lists decides. */
  TypeModel over(TypeModel below) {
    Set<Trait> all = new TreeSet<>(below.traits);
    all.addAll(traits);
    List<Entry> kept = new ArrayList<>(entries);
    for (Entry entry : below.entries) {
      if (entries.stream().noneMatch(e -> e.pattern().covers(entry.pattern()))) {
        kept.add(entry);
      }
    }
    return new TypeModel(all, kept);
  }

  Set<Trait> traits() {
    return traits;
  }

  /** In the order of the file. */
  List<Entry> entries() {
    return entries;
  }

  /**
   * The most special entry for the method. A wildcard does not speak of what {@code Object}
   * declares.
   *
   * @param inherited the method overrides one of this type
   */
  Optional<Entry> find(MethodRef method, boolean inherited) {
    List<Entry> candidates = named.getOrDefault(MethodPattern.nameOf(method), List.of());
    Stream<Entry> wildcards =
        method.owner().equals("java.lang.Object") ? Stream.empty() : wild.stream();
    return Stream.concat(candidates.stream(), wildcards)
        .filter(e -> e.pattern().matches(method, inherited))
        .findFirst();
  }
}
