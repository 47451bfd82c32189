package dev.seqread.processor.check;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary.Thrown;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.rule.Incident;
import dev.seqread.processor.rule.Incidents;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Sources;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Throwing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Exceptions that a helper throws for what it is given, or reads, in its caller's section. */
final class HelperThrows {
  private HelperThrows() {}

  /** Reports the call from which such an exception gets out of the section. */
  static void at(Site site, Incidents out) {
    if (!site.world().inSection() || site.setting().throwsCaught()) {
      return;
    }
    Causes causes = new Causes(site);
    for (Thrown thrown : from(site)) {
      Taint cause = causes.of(thrown);
      if (cause.isTentative() && !isHandled(site, thrown.thrown())) {
        String sections = site.sections(cause.tentative().keySet());
        List<Related> flow = new ArrayList<>(site.flow("the exception's cause", cause.tentative()));
        flow.add(new Related(thrown.place(), "thrown here"));
        out.add(
            new Incident(
                "EscapeArgument",
                site.place(),
                "a call throws for what it was given before " + sections + " was validated",
                "validate first, and check only what is consistent",
                cause,
                flow,
                false));
        return;
      }
    }
  }

  /** What a body lets through of what its own helpers throw, as its callers see it. */
  static List<Thrown> passedOn(Site site) {
    List<Thrown> passed = new ArrayList<>();
    List<Thrown> all = from(site);
    Causes causes = new Causes(site);
    for (Thrown thrown : all) {
      if (!isHandled(site, thrown.thrown())) {
        passed.add(seen(thrown, causes.of(thrown)));
      }
    }
    return passed;
  }

  /**
   * Those that a caller can tell apart: of the same type, for the same reasons, the first stands
   * for all.
   */
  static List<Thrown> distinct(Collection<Thrown> all) {
    Map<String, Thrown> byReason = new TreeMap<>();
    for (Thrown thrown : all) {
      String reason =
          thrown.thrown().type().name() + new TreeSet<>(thrown.params()) + thrown.shared();
      byReason.merge(reason, thrown, (a, b) -> a.place().compareTo(b.place()) <= 0 ? a : b);
    }
    return List.copyOf(byReason.values());
  }

  /** What a body throws itself, as its callers see it. */
  static Optional<Thrown> own(Site site, Terminator end) {
    if (!(end instanceof Terminator.Throw thrown)
        || !thrown.explicit()
        || isHandled(site, thrown.value())) {
      return Optional.empty();
    }
    Taint cause = site.world().deepTaint(thrown.value()).union(site.world().controlTaint());
    return Optional.of(seen(new Thrown(thrown.value(), thrown.place(), Set.of(), false), cause));
  }

  private static List<Thrown> from(Site site) {
    boolean call = site.instr() instanceof Instr.Call || site.instr() instanceof Instr.New;
    return call && site.meaning() instanceof Meaning.Summarised summarised
        ? summarised.summary().thrown()
        : List.of();
  }

  private static boolean isHandled(Site site, Var thrown) {
    return site.block().handlers().stream()
        .anyMatch(h -> !h.types().isEmpty() && Throwing.mayCatch(site.scope(), thrown, h));
  }

  /** What it depends on whether a call throws; each part is found out once. */
  private static final class Causes {
    private final Site site;
    private final Map<Integer, Taint> given = new HashMap<>();
    private @Nullable Taint shared;

    Causes(Site site) {
      this.site = site;
    }

    Taint of(Thrown thrown) {
      if (thrown.isAlways()) {
        return site.world().controlTaint();
      }
      Taint cause = thrown.shared() ? shared() : Taint.NONE;
      for (int param : thrown.params()) {
        cause = cause.union(given.computeIfAbsent(param, this::given));
      }
      return cause.tentativePart();
    }

    private Taint given(int param) {
      return Calls.given(site.scope(), site.world(), site.instr(), param);
    }

    private Taint shared() {
      if (shared == null) {
        Taint all = Taint.NONE;
        for (Sources.Read read : Calls.ownReads(site.scope(), site.world(), site.instr())) {
          all = all.union(Sources.taint(site.world(), read));
        }
        shared = all;
      }
      return shared;
    }
  }

  private static Thrown seen(Thrown thrown, Taint cause) {
    Set<Integer> params = new TreeSet<>();
    boolean shared = false;
    for (Dep dep : cause.tentative().keySet()) {
      if (dep instanceof Dep.Param param) {
        params.add(param.index());
      }
      shared |= dep.equals(Dep.CALLER);
    }
    return new Thrown(thrown.thrown(), thrown.place(), Set.copyOf(params), shared);
  }
}
