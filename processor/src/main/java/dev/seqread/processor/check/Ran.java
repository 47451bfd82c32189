package dev.seqread.processor.check;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Symbol;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Under what a method in sight runs a function that it is given, whenever it does.
 *
 * @param held the locks that are held, by their names at the call
 * @param covered the locks over which that is in a section, or that are held
 * @param caught what it throws on inconsistent data is caught, and tried again
 */
record Ran(Map<Symbol, Mode> held, Set<Symbol> covered, boolean caught) {

  /** Each way in which an argument of a call is run; none if it is not seen to be run. */
  static List<Ran> of(Site site, Instr.Call call, int argument) {
    Optional<Summary> summary =
        site.meaning() instanceof Meaning.Summarised summarised
            ? Optional.of(summarised.summary())
            : site.meaning() instanceof Meaning.Step step ? step.summary() : Optional.empty();
    return summary.map(Summary::runs).orElse(List.of()).stream()
        .filter(run -> run.param() == argument)
        .map(run -> here(site, call, run))
        .distinct()
        .toList();
  }

  private static Ran here(Site site, Instr.Call call, Summary.Run run) {
    Map<Symbol, Mode> held = new LinkedHashMap<>();
    run.held().forEach((lock, mode) -> outside(site, call, lock).ifPresent(l -> held.put(l, mode)));
    Set<Symbol> covered = new LinkedHashSet<>(held.keySet());
    run.covered().forEach(lock -> outside(site, call, lock).ifPresent(covered::add));
    return new Ran(held, covered, run.caught());
  }

  private static Optional<Symbol> outside(Site site, Instr.Call call, Symbol lock) {
    return Calls.translate(lock, site.world(), call.receiver(), call.args());
  }
}
