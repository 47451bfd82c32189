package dev.seqread.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All samples of a run, and the ratios between them. */
final class Results {
  private record Key(
      String jdk, String group, String contender, int longs, String setting, String metric) {}

  private final Map<Key, Map<Integer, Double>> rounds = new LinkedHashMap<>();

  Results(Collection<Sample> samples) {
    for (Sample s : samples) {
      Key key = new Key(s.jdk(), s.group(), s.contender(), s.longs(), s.setting(), s.metric());
      rounds.computeIfAbsent(key, absent -> new LinkedHashMap<>()).put(s.round(), s.value());
    }
  }

  Set<String> jdks() {
    Set<String> jdks = new LinkedHashSet<>();
    rounds.keySet().forEach(key -> jdks.add(key.jdk()));
    return jdks;
  }

  int numberOfRounds() {
    Set<Integer> numbers = new LinkedHashSet<>();
    rounds.values().forEach(byRound -> numbers.addAll(byRound.keySet()));
    return numbers.size();
  }

  Set<String> contenders(String group) {
    Set<String> contenders = new LinkedHashSet<>();
    rounds.keySet().stream()
        .filter(key -> key.group().equals(group))
        .forEach(key -> contenders.add(key.contender()));
    return contenders;
  }

  /** The median over the rounds. */
  double median(
      String jdk, String group, String contender, int longs, String setting, String metric) {
    Key key = new Key(jdk, group, contender, longs, setting, metric);
    return Stats.median(
        rounds.getOrDefault(key, Map.of()).values().stream().mapToDouble(Double::doubleValue));
  }

  /** The median of the ratios within each round. */
  double ratio(
      String jdk,
      String group,
      String contender,
      String baseline,
      int longs,
      String setting,
      String metric) {
    Map<Integer, Double> above =
        rounds.getOrDefault(new Key(jdk, group, contender, longs, setting, metric), Map.of());
    Map<Integer, Double> below =
        rounds.getOrDefault(new Key(jdk, group, baseline, longs, setting, metric), Map.of());
    List<Double> ratios = new ArrayList<>();
    above.forEach(
        (round, value) -> {
          if (below.containsKey(round)) {
            ratios.add(value / below.get(round));
          }
        });
    return Stats.median(ratios.stream().mapToDouble(Double::doubleValue));
  }
}
