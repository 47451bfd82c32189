package dev.seqread.processor.report;

import dev.seqread.processor.Settings;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.rule.Incident;
import dev.seqread.processor.rule.Rule;
import dev.seqread.processor.rule.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns incidents into what a user reads. */
public final class Findings {
  private Findings() {}

  /** One finding for each rule and line, at the user's level, without what is suppressed. */
  public static List<Finding> of(List<Incident> incidents, Unit unit, Settings settings) {
    Map<String, Level> levels = new HashMap<>();
    for (Rule rule : Rules.ALL) {
      levels.put(rule.id(), rule.info().level());
    }
    List<Finding> all = new ArrayList<>();
    for (Incident incident : incidents) {
      Level usual = levels.get(incident.rule());
      Level level =
          settings
              .levels()
              .getOrDefault(incident.rule(), incident.inferred() ? Level.WARNING : usual);
      boolean suppressed =
          unit.suppressions().stream().anyMatch(s -> s.covers(incident.rule(), incident.place()));
      if (level != Level.OFF && !suppressed) {
        all.add(
            new Finding(
                incident.rule(),
                level,
                incident.place(),
                incident.message(),
                incident.related(),
                incident.advice()));
      }
    }
    return distinct(all);
  }

  private static List<Finding> distinct(List<Finding> all) {
    Map<String, Finding> byPlace = new LinkedHashMap<>();
    all.stream()
        .sorted()
        .forEach(
            f ->
                byPlace.putIfAbsent(f.rule() + ":" + f.place().file() + ":" + f.place().line(), f));
    return List.copyOf(byPlace.values());
  }
}
