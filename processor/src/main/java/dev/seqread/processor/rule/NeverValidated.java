package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Obj;
import dev.seqread.processor.state.Refs;
import dev.seqread.processor.state.Scope;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Validations;
import dev.seqread.processor.state.Value;
import dev.seqread.processor.state.World;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A section is read and left without a validation, or nobody looks at the validation's answer. */
public final class NeverValidated implements Rule {
  /** Says of a place that a validation's answer goes nowhere. */
  public static final String IGNORED = "nobody looks at this answer";

  private static final String ADVICE =
      "validate the stamp on every path, and use what was read only where that succeeded";

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "NeverValidated", Level.ERROR, "a section is read and left without a validation");
  }

  @Override
  public boolean looksOutside() {
    return true;
  }

  @Override
  public void at(Site site, Incidents out) {
    if (!(site.instr() instanceof Instr.Call call)) {
      return;
    }
    Optional<Summary> body =
        site.meaning() instanceof Meaning.Summarised summarised
            ? Optional.of(summarised.summary())
            : site.meaning() instanceof Meaning.Declared declared
                ? declared.summary()
                : Optional.empty();
    if (body.filter(b -> Validations.isFailureUnheard(site.scope(), call, b)).isPresent()) {
      out.add(
          new Incident(
              id(),
              site.place(),
              "nobody looks at what '" + call.method().name() + "' says of the values it filled in",
              ADVICE,
              Taint.NONE,
              List.of(),
              false));
    }
    for (Dep dep : unheard(site, call)) {
      Section section = site.world().section(dep);
      if (section != null && dep instanceof Dep.Section) {
        Related ignored = new Related(site.place(), IGNORED);
        report(site, section, "nobody looks at what its validation says", List.of(ignored), out);
      }
    }
  }

  private static List<Dep> unheard(Site site, Instr.Call call) {
    Scope scope = site.scope();
    if (site.meaning() instanceof Meaning.Summarised body) {
      return Validations.unheard(scope, site.world(), call, body.summary());
    }
    return site.meaning() instanceof Meaning.Step step
            && isValidation(step.protocol())
            && Validations.isIgnored(scope.info(), call)
        ? Validations.sections(
            site.world(),
            Calls.lockOf(site.world(), call, step.protocol()),
            Calls.stampOf(call, step.protocol()))
        : List.of();
  }

  private static boolean isValidation(Protocol protocol) {
    return protocol.kind() == Protocol.Kind.VALIDATE || protocol.kind() == Protocol.Kind.RETRY;
  }

  @Override
  public void atEnd(Site site, Terminator end, World world, Incidents out) {
    if (!(end instanceof Terminator.Return ret)) {
      return;
    }
    for (Map.Entry<Dep, Section> entry : world.sections().entrySet()) {
      if (!(entry.getKey() instanceof Dep.Section)) {
        continue;
      }
      Section section = entry.getValue();
      boolean left = !ret.explicit() && section.isOpen() && section.dirty();
      boolean mine = ret.value() == null || world.isLent(world.get(ret.value()));
      boolean answered = !mine && isBufferTentative(world, entry.getKey());
      if (left || answered || mine && isBufferSpoilt(site, world, entry.getKey())) {
        List<Related> way = List.of(new Related(end.place(), "this leaves it unvalidated"));
        report(site, section, "a path leaves it without a validation that succeeded", way, out);
      }
    }
  }

  /** A way out on which the buffer holds what failed. */
  private record Spoilt(Site site, Section section, Place place) {}

  /** The same answer is given where the buffer is good, and where it holds what failed. */
  @Override
  public void inBody(Bodies body, Incidents out) {
    Set<String> good = new HashSet<>();
    Map<String, Spoilt> spoilt = new LinkedHashMap<>();
    body.visit(
        new Bodies.Visitor() {
          @Override
          public void at(Site site) {}

          @Override
          public void end(Site site, Terminator end) {
            Optional<String> answer = answer(site, end);
            if (answer.isEmpty()) {
              return;
            }
            Optional<Section> failed =
                site.world().lentContents().stale().keySet().stream()
                    .filter(Dep.Section.class::isInstance)
                    .map(site.world()::section)
                    .filter(Objects::nonNull)
                    .findFirst();
            if (failed.isPresent()) {
              spoilt.putIfAbsent(answer.get(), new Spoilt(site, failed.get(), end.place()));
            } else {
              good.add(answer.get());
            }
          }
        });
    spoilt.forEach(
        (answer, way) -> {
          if (good.contains(answer)) {
            report(
                way.site(),
                way.section(),
                "an answer is the same whether a validation succeeded or not",
                List.of(new Related(way.place(), "this answers after it failed")),
                out);
          }
        });
  }

  /** Which answer it is, as far as a caller can tell. */
  private static Optional<String> answer(Site site, Terminator end) {
    if (!(end instanceof Terminator.Return ret) || ret.value() == null) {
      return Optional.empty();
    }
    Value value = site.world().get(ret.value());
    if (value.symbol() instanceof Symbol.Constant constant) {
      return Optional.of(constant.text());
    }
    return ret.value().isNamed() && ret.value().type().kind() != TypeRef.Kind.BOOLEAN
        ? Optional.of(ret.value().name())
        : Optional.empty();
  }

  /** A buffer of the caller's, or the object made here, holds what was read and not validated. */
  private static boolean isBufferSpoilt(Site site, World world, Dep dep) {
    boolean made =
        site.scope().info().body().kind() == Body.Kind.CONSTRUCTOR
            || site.scope().info().body().kind() == Body.Kind.INSTANCE_INITIALISER;
    Refs self = Refs.of(new Obj.Given(Obj.RECEIVER));
    return isSpoilt(world.lentContents(), dep)
        || made && isSpoilt(world.heap().contents(self), dep);
  }

  /** The caller, who is given an answer, is not told that his buffer may hold anything. */
  private static boolean isBufferTentative(World world, Dep dep) {
    return world.lentContents().tentative().containsKey(dep);
  }

  private static boolean isSpoilt(Taint contents, Dep dep) {
    return contents.tentative().containsKey(dep) || contents.stale().containsKey(dep);
  }

  private void report(
      Site site, Section section, String why, List<Related> related, Incidents out) {
    String over = section.lock().isPresent() ? " over '" + site.lock(section) + "'" : "";
    out.add(
        new Incident(
            id(),
            section.begin(),
            "the section" + over + " begins here, and " + why,
            ADVICE,
            Taint.NONE,
            related,
            false));
  }
}
