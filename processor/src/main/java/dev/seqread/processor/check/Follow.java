package dev.seqread.processor.check;

import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.rule.Incident;
import dev.seqread.processor.rule.NeverValidated;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Drops what only follows from another mistake in the same body. */
final class Follow {
  private static final Set<String> SAY_MORE =
      Set.of(
          "EscapeReturn",
          "EscapeStore",
          "EscapeArgument",
          "EscapeThrow",
          "EscapeCapture",
          "StaleUse",
          "WrongStamp");

  private Follow() {}

  /** What happens to a section whose validation is wrong or ignored is that one mistake. */
  private static boolean isFollowUp(Incident incident, Set<Place> settled) {
    return SAY_MORE.contains(incident.rule())
        && !incident.rule().equals("WrongStamp")
        && incident.related().stream().map(Related::place).anyMatch(settled::contains);
  }

  /** What is read between a begin and the wrong validation of its stamp is as good as in it. */
  private static boolean isUnderWrongStamp(Incident incident, List<Incident> all) {
    return incident.rule().equals("UnguardedRead")
        && all.stream()
            .filter(other -> other.rule().equals("WrongStamp"))
            .filter(other -> incident.place().compareTo(other.place()) < 0)
            .flatMap(other -> other.related().stream())
            .anyMatch(begin -> begin.place().compareTo(incident.place()) < 0);
  }

  /** A value that is returned where a call makes it is one mistake, that of the return. */
  private static boolean isPartOfReturn(Incident incident, List<Incident> all) {
    return incident.rule().equals("EscapeArgument")
        && all.stream()
            .filter(other -> other.rule().equals("EscapeReturn"))
            .anyMatch(
                other ->
                    other.place().line() == incident.place().line()
                        && other.cause().tentative().equals(incident.cause().tentative()));
  }

  /** A value that is tentative by one section and stale by another is one mistake, the escape. */
  private static boolean isPartOfEscape(Incident incident, List<Incident> all) {
    return incident.rule().equals("StaleUse")
        && all.stream()
            .filter(other -> other.rule().equals("EscapeReturn"))
            .anyMatch(
                other ->
                    other.place().equals(incident.place())
                        || other.place().line() == incident.place().line()
                            && other.cause().tentative().values().stream()
                                .anyMatch(incident.cause().stale()::containsValue));
  }

  /** What tells of a failed attempt by a condition that has been told of is no further mistake. */
  private static boolean isPartOfCondition(Incident incident, List<Incident> all) {
    return isAnswer(incident)
        && all.stream()
            .filter(other -> other.rule().startsWith("Escape"))
            .anyMatch(
                other ->
                    other.cause().tentative().values().stream()
                        .anyMatch(incident.cause().stale()::containsValue));
  }

  /** Which of several answers is given tells of a failed attempt: each of them does. */
  private static boolean isAnswer(Incident incident) {
    return incident.rule().equals("StaleUse") && incident.advice().startsWith("give one answer");
  }

  /**
   * A section that has an escape need not be reported as never validated, too; and a value that is
   * stale on several paths is one mistake, where it is used first.
   */
  static List<Incident> ups(List<Incident> incidents) {
    Set<Place> told = new HashSet<>();
    Set<Place> settled = new HashSet<>();
    for (Incident incident : incidents) {
      if (incident.rule().equals("WrongStamp")) {
        incident.related().stream().map(Related::place).forEach(settled::add);
      } else if (incident.rule().equals("NeverValidated")
          && incident.related().stream().anyMatch(r -> r.text().equals(NeverValidated.IGNORED))) {
        settled.add(incident.place());
      }
    }
    for (Incident incident : incidents) {
      if (SAY_MORE.contains(incident.rule())) {
        incident.related().stream().map(Related::place).forEach(told::add);
      }
    }
    Set<Object> stale = new HashSet<>();
    return incidents.stream()
        .sorted(Comparator.comparing(Incident::place))
        .filter(i -> !isFollowUp(i, settled))
        .filter(i -> !isUnderWrongStamp(i, incidents))
        .filter(i -> !isPartOfReturn(i, incidents))
        .filter(i -> !isPartOfEscape(i, incidents))
        .filter(i -> !isPartOfCondition(i, incidents))
        .filter(
            i ->
                !i.rule().equals("NeverValidated")
                    || settled.contains(i.place())
                    || !told.contains(i.place()))
        .filter(i -> !i.rule().equals("StaleUse") || isAnswer(i) || stale.add(i.cause().stale()))
        .toList();
  }
}
