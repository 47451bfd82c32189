package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.state.Deeds;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Doing;
import dev.seqread.processor.state.Escape;
import dev.seqread.processor.state.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What the rules about escaping values have in common. */
abstract class EscapeRule implements Rule {
  private final Escape.Kind kind;
  private final String verb;

  EscapeRule(Escape.Kind kind, String verb) {
    this.kind = kind;
    this.verb = verb;
  }

  @Override
  public void at(Site site, Incidents out) {
    boolean declared =
        site.instr() instanceof Instr.Call && site.meaning() instanceof Meaning.Declared;
    if (site.world().isPlain() && !declared) {
      return;
    }
    Doing doing = Deeds.of(site.scope(), site.world(), site.instr());
    boolean captured = doing.escapes().stream().anyMatch(e -> e.kind() == Escape.Kind.CAPTURE);
    for (Escape escape : doing.escapes()) {
      if (escape.kind() == kind && (kind == Escape.Kind.CAPTURE || !captured)) {
        out.add(incident(site, doing, escape));
        return;
      }
    }
  }

  private Incident incident(Site site, Doing doing, Escape escape) {
    SortedMap<Dep, Source> deps = escape.taint().tentative();
    String sections = site.sections(deps.keySet());
    Place place = escape.capture().map(c -> c.use()).orElse(site.place());
    String value =
        escape
            .capture()
            .map(c -> "'" + c.outer().name() + "'")
            .or(() -> escape.var().map(v -> site.describe(v, escape.taint())))
            .or(
                () ->
                    deps.values().stream()
                        .map(Source::what)
                        .filter(w -> !w.isEmpty())
                        .findFirst()
                        .map(w -> "'" + w + "'"))
            .orElse("what was read");
    String message =
        escape.byControl()
            ? doing.effect().orElse("a call is made")
                + " on a tentative condition before "
                + sections
                + " was validated"
            : value + " " + verb(doing) + callee(site) + " before " + sections + " was validated";
    List<Related> flow = new ArrayList<>(site.flow(value, escape.var().orElse(null), deps));
    leaving(site).ifPresent(flow::add);
    return new Incident(id(), place, message, advice(site, deps), escape.taint(), flow, false);
  }

  /** What the value is given to. */
  private String callee(Site site) {
    return kind == Escape.Kind.ARGUMENT && site.instr() instanceof Instr.Call call
        ? " to '" + call.method().name() + "'"
        : "";
  }

  /** Where it leaves a helper that it is given to. */
  private static Optional<Related> leaving(Site site) {
    boolean calls = site.instr() instanceof Instr.Call || site.instr() instanceof Instr.New;
    return calls && site.meaning() instanceof Meaning.Summarised body
        ? body.summary().escapes().values().stream()
            .findFirst()
            .or(body.summary()::leak)
            .or(() -> body.summary().fills().values().stream().findFirst())
            .map(what -> new Related(what.place(), "it leaves the helper here"))
        : Optional.empty();
  }

  /** What happens to the value. */
  String verb(Doing doing) {
    return verb;
  }

  private static String advice(Site site, SortedMap<Dep, Source> deps) {
    return Optional.of(site.validation(deps.keySet()))
        .filter(v -> !v.isEmpty())
        .map(v -> "validate first: if (" + v + ") …")
        .or(() -> site.validationInWords(deps.keySet()))
        .orElse("do it after the section, with what the section returns");
  }
}
