package dev.seqread.processor.report;

import dev.seqread.processor.Settings;
import dev.seqread.processor.ir.Suppression;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.rule.Incident;
import dev.seqread.processor.rule.Rule;
import dev.seqread.processor.rule.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns incidents into what a user reads. */
public final class Findings {
  private Findings() {}

  /**
   * One finding for each rule and line of a method, at the user's level, without what is
   * suppressed.
   */
  public static List<Finding> of(List<Incident> incidents, Unit unit, Settings settings) {
    Map<String, Level> levels = new HashMap<>();
    for (Rule rule : Rules.ALL) {
      levels.put(rule.id(), rule.info().level());
    }
    List<Finding> all = new ArrayList<>();
    Set<Suppression> used = new HashSet<>();
    for (Incident each : incidents) {
      Incident incident = inSource(each, unit);
      Level usual = levels.get(incident.rule());
      Level level =
          settings
              .levels()
              .getOrDefault(incident.rule(), incident.inferred() ? Level.WARNING : usual);
      List<Suppression> covering =
          unit.suppressions().stream()
              .filter(s -> s.covers(incident.rule(), incident.place()))
              .toList();
      used.addAll(covering);
      if (level != Level.OFF && covering.isEmpty()) {
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
    if (settings.strict()) {
      unit.suppressions().stream()
          .filter(s -> !used.contains(s) && misspelt(s).isEmpty())
          .map(Findings::idle)
          .forEach(all::add);
    }
    if (settings.levels().get("BadDeclaration") != Level.OFF) {
      unit.suppressions().stream().flatMap(s -> misspelt(s).stream()).forEach(all::add);
    }
    return distinct(all, unit);
  }

  /** A suppression of a rule that does not exist. */
  private static Optional<Finding> misspelt(Suppression suppression) {
    return suppression
        .rule()
        .filter(rule -> Catalogue.find(rule).isEmpty())
        .map(
            rule ->
                new Finding(
                    "BadDeclaration",
                    Level.WARNING,
                    suppression.place(),
                    "there is no rule '" + rule + "' to suppress",
                    List.of(),
                    "nearest are " + String.join(", ", Catalogue.nearest(rule))));
  }

  /**
   * What goes wrong in a helper is reported there, if its source is compiled; if not, where it is
   * called.
   */
  private static Incident inSource(Incident incident, Unit unit) {
    Optional<Related> call =
        incident.place().isCompiled()
            ? incident.related().stream()
                .filter(r -> r.place().file().equals(unit.file()))
                .findFirst()
            : Optional.empty();
    if (call.isEmpty()) {
      return incident;
    }
    List<Related> related = new ArrayList<>(incident.related());
    related.remove(call.get());
    related.add(0, new Related(incident.place(), "in what is called here"));
    return new Incident(
        incident.rule(),
        call.get().place(),
        incident.message(),
        incident.advice(),
        incident.cause(),
        related,
        incident.inferred());
  }

  /** A suppression that suppresses nothing. */
  private static Finding idle(Suppression suppression) {
    return new Finding(
        "BadDeclaration",
        Level.WARNING,
        suppression.place(),
        "this suppresses nothing" + suppression.rule().map(r -> ": no " + r + " here").orElse(""),
        List.of(),
        "remove it");
  }

  private static List<Finding> distinct(List<Finding> all, Unit unit) {
    Lines lines = Lines.of(unit);
    Map<String, Finding> byPlace = new LinkedHashMap<>();
    all.stream().sorted().forEach(f -> byPlace.putIfAbsent(f.rule() + " " + lines.at(f), f));
    return List.copyOf(byPlace.values());
  }
}
