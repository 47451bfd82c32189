package dev.seqread.processor.rule;

import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Phase;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The answers that a body gives where a validation has failed. */
final class FailedAnswers implements Bodies.Visitor {
  private final SortedMap<Dep, Set<String>> answers = new TreeMap<>();
  private final SortedMap<Place, Answer> decided = new TreeMap<>();

  /**
   * An answer.
   *
   * @param cause the failed attempts that decided that it is this one
   */
  record Answer(Site site, Place place, Taint cause) {}

  @Override
  public void end(Site site, Terminator end) {
    if (!(end instanceof Terminator.Return ret) || !ret.explicit()) {
      return;
    }
    Taint control = site.world().staleControl();
    for (Map.Entry<Dep, Section> entry : site.world().sections().entrySet()) {
      if (entry.getValue().phase() == Phase.FAILED) {
        answers.computeIfAbsent(entry.getKey(), d -> new HashSet<>()).add(text(site, ret));
      }
      boolean settled =
          ret.value() != null && site.value(ret.value()).settled().contains(entry.getKey());
      if (entry.getValue().phase() == Phase.FAILED && !control.isOwned() && !settled) {
        decided.put(ret.place(), new Answer(site, ret.place(), control));
      }
    }
  }

  private static String text(Site site, Terminator.Return ret) {
    if (ret.value() == null) {
      return "";
    }
    Symbol symbol = site.value(ret.value()).symbol();
    return symbol instanceof Symbol.Constant constant ? constant.text() : ret.place().toString();
  }

  /** Those that tell something. */
  List<Answer> telling() {
    List<Answer> found = new ArrayList<>();
    for (Answer answer : decided.values()) {
      boolean several =
          answer.site().world().sections().entrySet().stream()
              .filter(e -> e.getValue().phase() == Phase.FAILED)
              .map(Map.Entry::getKey)
              .anyMatch(dep -> answers.getOrDefault(dep, Set.of()).size() > 1);
      if (several) {
        found.add(answer);
      }
    }
    return found;
  }
}
