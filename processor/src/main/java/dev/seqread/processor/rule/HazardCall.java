package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Fact;
import dev.seqread.processor.state.Guards;
import dev.seqread.processor.state.Sources;
import dev.seqread.processor.state.Taint;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object is read that breaks while another thread writes it, or a section that may throw. */
final class HazardCall implements Rule {
  private static final Set<String> NOT_THROWN = Set.of("HazardLoop", "HazardSize");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "HazardCall",
        Level.WARNING,
        "an object is read that breaks while another thread writes it");
  }

  @Override
  public void at(Site site, Incidents out) {
    if (site.instr() instanceof Instr.New made) {
      unsafe(site, null, made.args(), out);
    }
    if (!(site.instr() instanceof Instr.Call call)) {
      return;
    }
    unsafe(site, call.receiver(), call.args(), out);
    refused(site, call, out);
    if (site.meaning() instanceof Meaning.SectionBody body
        && !site.isCaught(Hazards.ANY)
        && body.summary().isPresent()
        && site.openSections().stream().anyMatch(d -> d instanceof Dep.Section)) {
      body.summary().get().hazards().stream()
          .filter(h -> !NOT_THROWN.contains(h.rule()))
          .findFirst()
          .ifPresent(h -> report(site, call, h, out));
    }
  }

  private void unsafe(Site site, @Nullable Var receiver, List<Var> args, Incidents out) {
    if (!(site.meaning() instanceof Meaning.Known known)) {
      return;
    }
    boolean caught = site.isCaught(Hazards.ANY);
    for (Effect unsafe : known.effects().of(caught ? Effect.Kind.ENDLESS : Effect.Kind.UNSAFE)) {
      @Nullable Var subject = Calls.subject(receiver, args, unsafe.argument());
      if (subject != null && isSource(site, subject)) {
        report(site, subject, out);
        return;
      }
    }
  }

  /** A call that throws for some of what it may be given, and is given what may be anything. */
  private void refused(Site site, Instr.Call call, Incidents out) {
    if (!(site.meaning() instanceof Meaning.Known known)
        || site.isCaught(Hazards.thrownBy(call.method()))) {
      return;
    }
    for (Effect refuses : known.effects().of(Effect.Kind.THROWS)) {
      @Nullable Var subject = Calls.subject(call.receiver(), call.args(), refuses.argument());
      Taint taint = subject == null ? Taint.NONE : site.world().deepTaint(subject);
      boolean there =
          subject != null
              && subject.type().isReference()
              && site.value(subject).fact() == Fact.NONZERO
              && effectsOnlyNull(call);
      if (subject != null
          && !there
          && taint.isTentative()
          && site.value(subject).tested().isEmpty()) {
        out.add(
            Hazards.incident(
                this,
                site,
                site.describe(subject, taint),
                "is given to '" + call.method().name() + "', which throws for some values,",
                "call it after the validation, or catch what it throws and try again",
                taint.tentativePart()));
        return;
      }
    }
  }

  private static boolean effectsOnlyNull(Instr.Call call) {
    return call.method().name().equals("requireNonNull");
  }

  private static boolean isSource(Site site, Var subject) {
    if (!subject.type().isReference()
        || site.world().isOwn(subject)
        || site.value(subject).origin().filter(f -> isSafe(site, f)).isPresent()) {
      return false;
    }
    Sources.Read read =
        Sources.Read.inside(site.value(subject), site.place(), called(site.instr()) + "()");
    return Sources.taint(site.world(), read).isTentative()
        || site.value(subject).taint().isTentative();
  }

  /** True if what the field holds, and so a view of it, may be read while it is written. */
  private static boolean isSafe(Site site, FieldRef field) {
    Guards guards = site.scope().guards();
    TypeRef type = guards.made().getOrDefault(field, field.type());
    return guards.snapshots().contains(field) || !site.scope().model().traits(type).isEmpty();
  }

  private static String called(Instr instr) {
    return instr instanceof Instr.Call call ? call.method().name() : "new";
  }

  private void report(Site site, Var subject, Incidents out) {
    String called = called(site.instr());
    Sources.Read read = Sources.Read.inside(site.value(subject), site.place(), called + "()");
    Taint taint =
        Sources.taint(site.world(), read).union(site.value(subject).taint()).tentativePart();
    String type = subject.type().name();
    out.add(
        Hazards.incident(
            this,
            site,
            "'" + called + "' of " + type.substring(type.lastIndexOf('.') + 1),
            "is called, which another thread's write can break,",
            "use a thread-safe or immutable object, or read it under the lock",
            taint));
  }

  private void report(Site site, Instr.Call call, Summary.Hazard hazard, Incidents out) {
    out.add(
        new Incident(
            id(),
            site.place(),
            "'" + call.method().name() + "' may throw on inconsistent data here",
            "run it in lock.read(…), which retries, or catch and validate",
            Taint.NONE,
            List.of(new Related(hazard.place(), hazard.message())),
            false));
  }
}
