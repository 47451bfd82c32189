package dev.seqread.processor.check;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Outcome;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.rule.Bodies;
import dev.seqread.processor.rule.Incident;
import dev.seqread.processor.rule.Rule;
import dev.seqread.processor.rule.Rules;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Bounds;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Deeds;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Doing;
import dev.seqread.processor.state.Escape;
import dev.seqread.processor.state.Fact;
import dev.seqread.processor.state.Held;
import dev.seqread.processor.state.Kind;
import dev.seqread.processor.state.Phase;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Solution;
import dev.seqread.processor.state.Sources;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Throwing;
import dev.seqread.processor.state.Transfer;
import dev.seqread.processor.state.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the summary of a body off its solution. */
final class Summariser implements Bodies.Visitor {
  private static final Site.Setting SETTING =
      new Site.Setting(false, false, true, Set.of(), Set.of(), false);
  private static final Set<Protocol.Kind> TAKING =
      Set.of(
          Protocol.Kind.ACQUIRE_READ,
          Protocol.Kind.ACQUIRE_WRITE,
          Protocol.Kind.ACQUIRE_VIEW,
          Protocol.Kind.LOOP_WRITE,
          Protocol.Kind.WRITE_BEGIN);
  private static final Set<Protocol.Kind> RELEASING =
      Set.of(
          Protocol.Kind.RELEASE_ANY,
          Protocol.Kind.RELEASE_READ,
          Protocol.Kind.RELEASE_WRITE,
          Protocol.Kind.RELEASE_VIEW,
          Protocol.Kind.WRITE_END);

  private final Set<Outcome> outcomes = new LinkedHashSet<>();
  private final SortedMap<Integer, Summary.Doing> escapes = new TreeMap<>();
  private final SortedMap<Integer, Summary.Doing> fills = new TreeMap<>();
  private final Set<Integer> keeps = new TreeSet<>();
  private Optional<Summary.Doing> leak = Optional.empty();
  private final Set<Integer> deciding = new TreeSet<>();
  private Optional<Summary.Doing> effect = Optional.empty();
  private final Set<FieldRef> reads = new HashSet<>();
  private boolean readsOther;
  private final List<Summary.Hazard> hazards = new ArrayList<>();
  private final Set<Symbol> waitsFor = new LinkedHashSet<>();
  private final Set<Symbol> takes = new LinkedHashSet<>();
  private boolean throwing;
  private final Set<Summary.Thrown> thrown = new LinkedHashSet<>();
  private final Set<Symbol> releases = new LinkedHashSet<>();

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
        merged(),
        escapes,
        fills,
        Set.copyOf(keeps),
        leak,
        Set.copyOf(deciding),
        effect,
        Set.copyOf(reads),
        readsOther,
        hazards.stream().distinct().toList(),
        List.copyOf(waitsFor),
        List.copyOf(takes),
        throwing,
        thrown.stream().filter(t -> outcomes.isEmpty() || !t.isAlways()).toList(),
        List.copyOf(releases),
        runs.all());
  }

  /** Outcomes that a caller need not tell apart are one. */
  private List<Outcome> merged() {
    if (outcomes.stream().anyMatch(Outcome::matters)) {
      return List.copyOf(outcomes);
    }
    return outcomes.stream().reduce(Summariser::join).map(List::of).orElse(List.of());
  }

  static Outcome join(Outcome a, Outcome b) {
    Set<Integer> params = new TreeSet<>(a.params());
    params.addAll(b.params());
    return new Outcome(
        a.result().join(b.result()),
        params,
        a.shared() || b.shared(),
        a.fresh() && b.fresh(),
        both(a.below(), b.below()),
        both(a.upto(), b.upto()),
        a.name().equals(b.name()) ? a.name() : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Set<Integer> both(Set<Integer> a, Set<Integer> b) {
    Set<Integer> common = new TreeSet<>(a);
    common.retainAll(b);
    return common;
  }

  /** The parameters among the arrays and numbers that bound a result. */
  private static Set<Integer> params(Set<Symbol> bounds) {
    Set<Integer> params = new TreeSet<>();
    for (Symbol symbol : bounds) {
      if (symbol instanceof Symbol.Param param) {
        params.add(param.index());
      }
    }
    return params;
  }

  @Override
  public void at(Site site) {
    deeds(site);
    throwing |=
        !isHandled(site.block()) && Throwing.isLikely(site.scope(), site.world(), site.instr());
    HelperThrows.passedOn(site).forEach(thrown::add);
    if (site.instr() instanceof Instr.Call call) {
      locks(site, call);
      runs.at(site, call);
    }
    if (site.world().held().isEmpty()) {
      reads(site);
    }
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
        if (dep instanceof Dep.Param param && !escape.isByControl()) {
          escapes.putIfAbsent(param.index(), what);
        } else if (dep instanceof Dep.Param param && isEffect(site)) {
          deciding.add(param.index());
        } else if (dep.equals(Dep.CALLER) && leak.isEmpty()) {
          leak = Optional.of(what);
        }
      }
    }
    for (Var filled : doing.filled()) {
      Symbol object = site.value(filled).symbol();
      if (site.world().isLent(object)) {
        subject(object)
            .ifPresent(
                i ->
                    fills.putIfAbsent(
                        i, new Summary.Doing("EscapeStore", site.place(), "is written")));
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

  /** The number of the parameter, or of the receiver, that this is. */
  private static Optional<Integer> subject(Symbol object) {
    return object instanceof Symbol.Param param
        ? Optional.of(param.index())
        : object.equals(Symbol.SELF) ? Optional.of(Effect.RECEIVER) : Optional.empty();
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

  private void locks(Site site, Instr.Call call) {
    Meaning meaning = site.meaning();
    if (meaning instanceof Meaning.Step step) {
      Symbol lock = Calls.lockOf(site.world(), call, step.protocol());
      if (!isNamed(lock)) {
        return;
      }
      if (step.protocol().is(Protocol.Fact.WAITS)) {
        waitsFor.add(lock);
      }
      if (TAKING.contains(step.protocol().kind())) {
        takes.add(lock);
      }
      if (RELEASING.contains(step.protocol().kind()) && !site.world().held().containsKey(lock)) {
        releases.add(lock);
      }
    } else if (meaning instanceof Meaning.Summarised inner) {
      translated(site, call, inner.summary().waitsFor(), waitsFor);
      translated(site, call, inner.summary().takes(), takes);
      translated(site, call, inner.summary().releases(), releases);
    }
  }

  private static void translated(Site site, Instr.Call call, List<Symbol> locks, Set<Symbol> into) {
    for (Symbol lock : locks) {
      Calls.translate(lock, site.world(), call.receiver(), call.args())
          .filter(Summariser::isNamed)
          .ifPresent(into::add);
    }
  }

  private void reads(Site site) {
    World world = site.world();
    if (site.instr() instanceof Instr.LoadField load) {
      boolean own = load.base() != null && world.isFresh(world.get(load.base()).symbol());
      if (!own && Transfer.isSource(site.scope(), load)) {
        reads.add(load.field());
      }
    } else if (site.instr() instanceof Instr.LoadElement load) {
      Symbol array = world.get(load.array()).symbol();
      if (!world.isFresh(array) && !world.isLent(array)) {
        read(Sources.Read.inside(world.get(load.array()), load.place(), ""));
      }
    } else if (site.instr() instanceof Instr.Call || site.instr() instanceof Instr.New) {
      Calls.reads(site.scope(), world, site.instr()).forEach(this::read);
    }
  }

  private void read(Sources.Read read) {
    read.field().ifPresentOrElse(reads::add, () -> readsOther = true);
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
      outcomes.add(
          outcome(site.scope().info().body().blocks().get(site.block().id()), site.world(), ret));
    }
  }

  private static Outcome outcome(Block block, World world, Terminator.Return ret) {
    Taint taint = world.controlTaint();
    Fact fact = Fact.UNKNOWN;
    boolean fresh = false;
    Bounds bounds = Bounds.NONE;
    Optional<Symbol> name = Optional.empty();
    Optional<Symbol> begun = Optional.empty();
    Optional<Outcome.Lock> taken = Optional.empty();
    if (ret.value() != null) {
      var value = world.get(ret.value());
      taint = taint.union(world.deepTaint(ret.value()));
      fact = ret.value().type().kind() == TypeRef.Kind.BOOLEAN ? value.fact() : Fact.UNKNOWN;
      fresh = world.isFresh(value.symbol());
      bounds = value.bounds();
      name = Optional.of(value.symbol()).filter(Summariser::isNamed);
      if (value.kind() instanceof Kind.Stamp stamp) {
        begun = Optional.ofNullable(world.section(stamp.section())).flatMap(Section::lock);
      } else if (value.kind() instanceof Kind.Hold hold && world.held().containsKey(hold.lock())) {
        taken = Optional.of(new Outcome.Lock(hold.lock(), hold.mode()));
      }
    }
    Set<Integer> params = new TreeSet<>();
    for (Dep dep : taint.tentative().keySet()) {
      if (dep instanceof Dep.Param param) {
        params.add(param.index());
      }
    }
    return new Outcome(
        fact,
        params,
        taint.tentative().containsKey(Dep.CALLER),
        fresh,
        params(bounds.below()),
        params(bounds.upto()),
        name,
        begun,
        taken,
        validated(world),
        acquired(world));
  }

  private static List<Outcome.Validated> validated(World world) {
    List<Outcome.Validated> found = new ArrayList<>();
    for (Map.Entry<Dep, Section> entry : world.sections().entrySet()) {
      if (entry.getKey() instanceof Dep.Param param && entry.getValue().lock().isPresent()) {
        boolean consistent = entry.getValue().phase() == Phase.OVER;
        found.add(new Outcome.Validated(param.index(), entry.getValue().lock().get(), consistent));
      }
    }
    return found;
  }

  private static List<Outcome.Lock> acquired(World world) {
    List<Outcome.Lock> found = new ArrayList<>();
    for (Map.Entry<Symbol, Held> entry : world.held().entrySet()) {
      if (entry.getValue().owed()) {
        found.add(new Outcome.Lock(entry.getKey(), entry.getValue().mode()));
      }
    }
    return found;
  }

  /** True if a caller can tell what the name stands for. */
  static boolean isNamed(Symbol symbol) {
    boolean[] named = {true};
    symbol.map(
        leaf -> {
          named[0] &=
              leaf instanceof Symbol.Self
                  || leaf instanceof Symbol.Param
                  || leaf instanceof Symbol.Path
                  || leaf instanceof Symbol.Constant;
          return leaf;
        });
    return named[0] && !(symbol instanceof Symbol.Constant);
  }
}
