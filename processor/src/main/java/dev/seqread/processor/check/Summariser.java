package dev.seqread.processor.check;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Outcome;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.rule.Bodies;
import dev.seqread.processor.rule.Incident;
import dev.seqread.processor.rule.Rule;
import dev.seqread.processor.rule.Rules;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Deeds;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Doing;
import dev.seqread.processor.state.Escape;
import dev.seqread.processor.state.Kind;
import dev.seqread.processor.state.Obj;
import dev.seqread.processor.state.Solution;
import dev.seqread.processor.state.Throwing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the summary of a body off its solution. */
final class Summariser implements Bodies.Visitor {
  private static final Site.Setting SETTING =
      new Site.Setting(false, false, true, Set.of(), Set.of(), false);

  private final Set<Outcome> outcomes = new LinkedHashSet<>();
  private final SortedMap<Integer, Summary.Doing> escapes = new TreeMap<>();
  private final SortedMap<Integer, Summary.Doing> fills = new TreeMap<>();
  private final Set<Integer> keeps = new TreeSet<>();
  private Optional<Summary.Doing> leak = Optional.empty();
  private final Set<Integer> deciding = new TreeSet<>();
  private Optional<Summary.Doing> effect = Optional.empty();
  private final List<Summary.Hazard> hazards = new ArrayList<>();
  private boolean throwing;
  private final Set<Summary.Thrown> thrown = new LinkedHashSet<>();
  private final ReadKeeper reads = new ReadKeeper();
  private final LockKeeper locks = new LockKeeper();
  private final RunKeeper runs = new RunKeeper();

  private Summariser() {}

  static Summary of(Solution solution) {
    Summariser summariser = new Summariser();
    Bodies bodies = new Bodies(solution, SETTING);
    bodies.visit(summariser);
    for (Rule rule : Rules.ALL) {
      if (rule.id().startsWith("Hazard")) {
        rule.inBody(bodies, summariser::hazard);
      }
    }
    return summariser.summary();
  }

  private Summary summary() {
    return new Summary(
        Outcomes.merged(outcomes),
        escapes,
        fills,
        Set.copyOf(keeps),
        leak,
        Set.copyOf(deciding),
        effect,
        reads.all(),
        reads.other(),
        hazards.stream().distinct().toList(),
        locks.waitsFor(),
        locks.writes(),
        locks.takes(),
        throwing,
        HelperThrows.distinct(
            thrown.stream().filter(t -> outcomes.isEmpty() || !t.isAlways()).toList()),
        locks.releases(),
        runs.all());
  }

  @Override
  public void at(Site site) {
    deeds(site);
    written(site);
    throwing |=
        !isHandled(site.block()) && Throwing.isLikely(site.scope(), site.world(), site.instr());
    HelperThrows.passedOn(site).forEach(thrown::add);
    if (site.instr() instanceof Instr.Call call) {
      locks.at(site, call);
      runs.at(site, call);
    }
    reads.at(site);
    for (Rule rule : Rules.ALL) {
      if (rule.id().startsWith("Hazard")) {
        rule.at(site, this::hazard);
      }
    }
  }

  private static boolean isHandled(Block block) {
    return block.handlers().stream().anyMatch(h -> !h.types().isEmpty() && h.catchesAll());
  }

  private void deeds(Site site) {
    Doing doing = Deeds.of(site.scope(), site.world(), site.instr());
    for (Escape escape : doing.escapes()) {
      Summary.Doing what =
          new Summary.Doing(rule(escape), site.place(), "a tentative value leaves");
      for (Dep dep : escape.taint().tentative().keySet()) {
        if (dep instanceof Dep.Param param && !escape.byControl()) {
          escapes.putIfAbsent(param.index(), what);
        } else if (dep instanceof Dep.Param param && isEffect(site)) {
          deciding.add(param.index());
        } else if (dep.equals(Dep.CALLER) && leak.isEmpty()) {
          leak = Optional.of(what);
        }
      }
    }
    for (Var kept : doing.kept()) {
      for (Dep dep : site.world().deepTaint(kept).tentative().keySet()) {
        if (dep instanceof Dep.Param param) {
          keeps.add(param.index());
        }
      }
    }
    if (effect.isEmpty() && isEffect(site)) {
      effect = doing.effect().map(what -> new Summary.Doing("SectionEffect", site.place(), what));
    }
  }

  /** Something that was given is written into. */
  private void written(Site site) {
    for (Var written : written(site.instr(), site)) {
      for (Obj object : site.value(written).refs().all()) {
        if (site.world().heap().lent().containsKey(object.root())) {
          fills.putIfAbsent(
              object.root(), new Summary.Doing("EscapeStore", site.place(), "is written"));
        }
      }
    }
  }

  private static List<Var> written(Instr instr, Site site) {
    if (instr instanceof Instr.StoreField store) {
      boolean stamp =
          site.value(store.src()).kind() instanceof Kind.Stamp
              || site.value(store.src()).kind() instanceof Kind.Hold;
      return store.base() == null || stamp ? List.of() : List.of(store.base());
    }
    if (instr instanceof Instr.StoreElement store) {
      return List.of(store.array());
    }
    List<Var> written = new ArrayList<>(Deeds.of(site.scope(), site.world(), instr).filled());
    if (site.meaning() instanceof Meaning.Summarised inner) {
      @Nullable Var receiver = instr instanceof Instr.Call call ? call.receiver() : null;
      List<Var> args = instr instanceof Instr.Call call ? call.args() : ((Instr.New) instr).args();
      for (int param : inner.summary().fills().keySet()) {
        Optional.ofNullable(Calls.subject(receiver, args, param)).ifPresent(written::add);
      }
    }
    return written;
  }

  /** True if what is done here is repeated by a retry of the caller. */
  private static boolean isEffect(Site site) {
    boolean taking =
        site.instr() instanceof Instr.Call
            && (isStep(site)
                || site.meaning() instanceof Meaning.Summarised inner
                    && !inner.summary().takes().isEmpty());
    boolean validated =
        site.world().sections().keySet().stream().anyMatch(d -> d instanceof Dep.Param);
    return !taking && !validated && site.world().held().isEmpty();
  }

  private static String rule(Escape escape) {
    return switch (escape.kind()) {
      case STORE -> "EscapeStore";
      case ARGUMENT -> "EscapeArgument";
      case CAPTURE -> "EscapeCapture";
    };
  }

  private static boolean isStep(Site site) {
    return site.meaning() instanceof Meaning.Step step
        && step.protocol().kind() != Protocol.Kind.ACQUIRE_VIEW;
  }

  private void hazard(Incident incident) {
    Set<Integer> params = new TreeSet<>();
    boolean shared = false;
    for (Dep dep : incident.cause().tentative().keySet()) {
      if (dep instanceof Dep.Param param) {
        params.add(param.index());
      }
      shared |= dep.equals(Dep.CALLER);
    }
    hazards.add(
        new Summary.Hazard(
            incident.rule(),
            incident.place(),
            params,
            shared,
            incident.message(),
            incident.advice()));
  }

  @Override
  public void end(Site site, Terminator end) {
    throwing |= end instanceof Terminator.Throw explicit && explicit.explicit();
    HelperThrows.own(site, end).ifPresent(thrown::add);
    if (end instanceof Terminator.Return ret) {
      outcomes.add(Outcomes.of(site.scope().info().body(), site.world(), ret));
    }
  }
}
