package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Outcome;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Fact;
import dev.seqread.processor.state.Kind;
import dev.seqread.processor.state.Phase;
import dev.seqread.processor.state.SameLock;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Validations;
import dev.seqread.processor.state.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A stamp is validated that can't be valid: of another lock, of none, or of a failed attempt. */
final class WrongStamp implements Rule {
  private static final Set<Protocol.Kind> VALIDATING =
      Set.of(
          Protocol.Kind.VALIDATE,
          Protocol.Kind.RETRY,
          Protocol.Kind.CONVERT_READ,
          Protocol.Kind.CONVERT_WRITE);

  private static final Set<Protocol.Kind> RELEASING =
      Set.of(Protocol.Kind.RELEASE_READ, Protocol.Kind.RELEASE_WRITE, Protocol.Kind.RELEASE_ANY);

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "WrongStamp",
        Level.ERROR,
        "a stamp is validated against another lock, or twice for one attempt");
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
    Meaning meaning = site.meaning();
    if (meaning instanceof Meaning.Step step && VALIDATING.contains(step.protocol().kind())) {
      Calls.stampOf(call, step.protocol())
          .ifPresent(
              stamp -> check(site, Calls.lockOf(site.world(), call, step.protocol()), stamp, out));
      for (Protocol.Pair pair : step.protocol().also()) {
        Symbol lock = site.value(call.args().get(pair.lock())).symbol();
        check(site, lock, call.args().get(pair.stamp()), out);
      }
    } else if (meaning instanceof Meaning.Step step && RELEASING.contains(step.protocol().kind())) {
      Calls.stampOf(call, step.protocol())
          .filter(stamp -> site.value(stamp).kind() instanceof Kind.Stamp)
          .ifPresent(
              stamp ->
                  released(site, Calls.lockOf(site.world(), call, step.protocol()), stamp, out));
    } else if (meaning instanceof Meaning.Summarised summarised) {
      for (Outcome outcome : summarised.summary().outcomes()) {
        for (Outcome.Validated validated : outcome.validated()) {
          Optional<Symbol> lock =
              Calls.translate(validated.lock(), site.world(), call.receiver(), call.args());
          if (lock.isPresent() && validated.param() < call.args().size()) {
            check(site, lock.get(), call.args().get(validated.param()), out);
          }
        }
      }
    }
  }

  /** A validation that is reached with a failed stamp only can never succeed. */
  @Override
  public void inBody(Bodies body, Incidents out) {
    Map<Integer, Site> hopeless = new TreeMap<>();
    Set<Integer> possible = new HashSet<>();
    body.visit(
        new Bodies.Visitor() {
          @Override
          public void at(Site site) {
            if (site.instr() instanceof Instr.Call call
                && site.meaning() instanceof Meaning.Step step
                && VALIDATING.contains(step.protocol().kind())) {
              boolean failed =
                  Calls.stampOf(call, step.protocol())
                      .map(v -> isFailed(site, v) || isNothing(site, v))
                      .orElse(false);
              if (failed) {
                hopeless.put(site.number(), site);
              } else {
                possible.add(site.number());
              }
            }
          }
        });
    hopeless.keySet().removeAll(possible);
    for (Site site : hopeless.values()) {
      out.add(
          new Incident(
              id(),
              site.place(),
              site.value(stampOf(site)).fact() == Fact.ZERO
                  ? "this validates 0, which no begin gave: it never succeeds"
                  : "this validates a stamp that has failed before on every path here",
              site.value(stampOf(site)).fact() == Fact.ZERO
                  ? "validate the stamp that the begin returned"
                  : "begin again before it: a stamp that failed once fails for ever",
              Taint.NONE,
              List.of(),
              false));
    }
  }

  private static Var stampOf(Site site) {
    Instr.Call call = (Instr.Call) site.instr();
    Meaning.Step step = (Meaning.Step) site.meaning();
    return Calls.stampOf(call, step.protocol()).orElseThrow();
  }

  /** True for the number 0 that is written down: no begin gave it. */
  private static boolean isNothing(Site site, Var stamp) {
    return site.value(stamp).symbol() instanceof Symbol.Constant
        && site.value(stamp).fact() == Fact.ZERO;
  }

  private static boolean isFailed(Site site, Var stamp) {
    Section section =
        site.value(stamp).kind() instanceof Kind.Stamp own
            ? site.world().section(own.section())
            : null;
    return section != null
        && section.phase() == Phase.FAILED
        && section.failedAt() != Section.FOUND_ZERO;
  }

  /** A stamp that only reads optimistically holds no lock to release. */
  private void released(Site site, Symbol lock, Var stamp, Incidents out) {
    out.add(
        new Incident(
            id(),
            site.place(),
            site.describe(stamp, Taint.NONE)
                + " is an optimistic stamp here: it holds no mode of '"
                + site.lock(lock)
                + "' that could be released",
            "release it only where it holds the lock: if (StampedLock.isLockStamp(…)) …",
            Taint.NONE,
            List.of(),
            false));
  }

  private void check(Site site, Symbol lock, Var var, Incidents out) {
    Value stamp = site.value(var);
    if (!Validations.isWrong(site.world(), site.number(), lock, stamp)) {
      return;
    }
    String name = site.describe(var, Taint.NONE);
    String message = name + " is no stamp of '" + site.lock(lock) + "'";
    String advice = "validate the stamp that its begin returned";
    List<Related> flow = List.of();
    if (stamp.kind() instanceof Kind.Stamp own) {
      Section section = site.world().section(own.section());
      boolean failed =
          section != null
              && section.lock().isPresent()
              && SameLock.of(section.lock().get(), lock) != SameLock.NO;
      message =
          failed
              ? name + " is the stamp of an attempt that failed here before"
              : name
                  + " is a stamp of '"
                  + site.lock(section)
                  + "', not of '"
                  + site.lock(lock)
                  + "'";
      advice =
          failed
              ? "begin again inside the loop: a stamp that failed once fails for ever"
              : "validate it against '" + site.lock(section) + "'";
      flow = site.begin(own.section());
    }
    out.add(new Incident(id(), site.place(), message, advice, Taint.NONE, flow, false));
  }
}
