package dev.seqread.processor.state;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Outcome;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Effects;
import dev.seqread.processor.model.Protocol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts that calls have in common. */
public final class Calls {
  private Calls() {}

  /** The argument with this number, or the receiver; null if there is none. */
  public static @Nullable Var subject(@Nullable Var receiver, List<Var> args, int index) {
    if (index == Effect.RECEIVER) {
      return receiver;
    }
    return index < args.size() ? args.get(index) : null;
  }

  /** The lock that a step of a protocol is about. A view is the lock it views. */
  public static Symbol lockOf(World world, Instr.Call call, Protocol protocol) {
    Var var =
        protocol.lock().isPresent() ? call.args().get(protocol.lock().getAsInt()) : call.receiver();
    Symbol symbol = var == null ? new Symbol.Path(null, classOf(call)) : world.get(var).symbol();
    return symbol instanceof Symbol.View view ? view.lock() : symbol;
  }

  /** Stands for the lock of a protocol whose methods are static. */
  private static FieldRef classOf(Instr.Call call) {
    String owner = call.method().owner();
    return new FieldRef(
        owner,
        owner,
        "class",
        TypeRef.OBJECT,
        Optional.empty(),
        Set.of(FieldRef.Flag.STATIC, FieldRef.Flag.FINAL));
  }

  /** The stamp that a step is given; absent if it needs none. */
  public static Optional<Var> stampOf(Instr.Call call, Protocol protocol) {
    return protocol.argument().isPresent()
        ? Optional.of(call.args().get(protocol.argument().getAsInt()))
        : Optional.empty();
  }

  /** What all arguments and the receiver depend on. */
  static Taint argumentTaint(World world, @Nullable Var receiver, List<Var> args) {
    Taint taint = receiver == null ? Taint.NONE : world.deepTaint(receiver);
    for (Var arg : args) {
      taint = taint.union(world.deepTaint(arg));
    }
    return taint;
  }

  /** The reads of shared state that the call makes. */
  public static List<Sources.Read> reads(Scope scope, World world, Instr instr) {
    Place place = instr.place();
    if (instr instanceof Instr.New made) {
      return scope.meaning(world, made) instanceof Meaning.Summarised s
          ? summarised(s.summary(), Symbol.SELF, place, "new " + made.dst().type().name())
          : List.of();
    }
    Instr.Call call = (Instr.Call) instr;
    String what = call.method().name() + "()";
    Meaning meaning = scope.meaning(world, call);
    if (meaning instanceof Meaning.Known known) {
      return known(world, call, known.effects(), what);
    }
    if (meaning instanceof Meaning.Summarised s) {
      Symbol base = call.receiver() == null ? Symbol.SELF : world.get(call.receiver()).symbol();
      return summarised(s.summary(), base, place, what);
    }
    if (meaning instanceof Meaning.Step step) {
      return step.protocol().kind() == Protocol.Kind.SOURCE
          ? List.of(Sources.Read.unknown(place, what))
          : List.of();
    }
    return List.of(Sources.Read.unknown(place, what));
  }

  private static List<Sources.Read> known(
      World world, Instr.Call call, Effects effects, String what) {
    return effects.of(Effect.Kind.READS).stream()
        .map(e -> subject(call.receiver(), call.args(), e.argument()))
        .filter(v -> v == null || !world.isFresh(world.get(v).symbol()))
        .filter(v -> v == null || !world.isLent(world.get(v).symbol()))
        .map(
            v ->
                v == null
                    ? Sources.Read.unknown(call.place(), what)
                    : Sources.Read.inside(
                        world.get(v), call.place(), Names.of(v, world.get(v)) + "." + what))
        .toList();
  }

  private static List<Sources.Read> summarised(
      Summary summary, Symbol base, Place place, String what) {
    List<Sources.Read> reads = new ArrayList<>();
    summary.reads().stream()
        .sorted(Comparator.comparing(FieldRef::toString))
        .forEach(
            f ->
                reads.add(
                    new Sources.Read(
                        Optional.of(f), f.isStatic() ? null : base, place, what, true)));
    if (summary.readsOther()) {
      reads.add(Sources.Read.unknown(place, what));
    }
    return reads;
  }

  /** Translates a name from inside of a body to its caller; empty if the caller has none. */
  public static Optional<Symbol> translate(
      Symbol inner, World world, @Nullable Var receiver, List<Var> args) {
    boolean[] lost = {false};
    Symbol outer =
        inner.map(
            leaf -> {
              if (leaf instanceof Symbol.Self && receiver != null) {
                return world.get(receiver).symbol();
              }
              if (leaf instanceof Symbol.Param p && p.index() < args.size()) {
                return world.get(args.get(p.index())).symbol();
              }
              lost[0] |= !(leaf instanceof Symbol.Path) && !(leaf instanceof Symbol.Constant);
              return leaf;
            });
    return lost[0] ? Optional.empty() : Optional.of(outer);
  }

  /** What the body says of the result, apart from its taint. */
  static Taint resultTaint(
      Outcome outcome, Taint shared, World world, @Nullable Var receiver, List<Var> args) {
    Taint taint = outcome.shared() ? shared : Taint.NONE;
    for (int param : outcome.params()) {
      @Nullable Var var = subject(receiver, args, param);
      if (var != null) {
        taint = taint.union(world.deepTaint(var));
      }
    }
    return taint;
  }

  /** The bounds that a result has by those of the arguments. */
  static Bounds bounds(Outcome outcome, World world, List<Var> args) {
    Bounds bounds = Bounds.NONE;
    for (int param : outcome.upto()) {
      if (param < args.size()) {
        Value arg = world.get(args.get(param));
        Bounds known = arg.bounds().asLimit(arg.taint().isOwned());
        bounds = bounds.or(outcome.below().contains(param) ? known.strict() : known);
      }
    }
    return bounds;
  }

  /** True if any of several ways to return has to be told from the others. */
  static boolean splits(Summary summary) {
    return summary.outcomes().stream().anyMatch(Outcome::matters);
  }

  /** The greater of numbers is bounded by what bounds all of them; a constant needs no bound. */
  private static Value atLeast(Value result, Value value, boolean first) {
    Value known = value.fact() == Fact.NONZERO ? result.withFact(Fact.NONZERO) : result;
    boolean limited = value.taint().isOwned() && value.bounds().data() != Bounds.Data.STEADY;
    Bounds bounds = limited ? value.bounds().or(Bounds.LIMITED) : value.bounds();
    return known.withBounds(first ? bounds : known.bounds().join(bounds));
  }

  /** Facts and bounds that effects say of a result. */
  static Value describe(World world, Instr.Call call, Effects effects, Value result) {
    Value described = result;
    for (Effect effect : effects.all()) {
      @Nullable Var subject = subject(call.receiver(), call.args(), effect.argument());
      if (subject == null) {
        continue;
      }
      Value value = world.get(subject);
      Bounds limits = value.bounds().asLimit(value.taint().isOwned());
      described =
          switch (effect.kind()) {
            case LENGTH ->
                described.withBounds(described.bounds().or(Bounds.lengthOf(value.symbol())));
            case AT_MOST ->
                described.withBounds(
                    described.bounds().or(limits).or(Bounds.NONE.withUnder(value.symbol())));
            case BELOW -> described.withBounds(described.bounds().or(limits.strict()));
            case AT_LEAST ->
                atLeast(described, value, effect.equals(effects.of(Effect.Kind.AT_LEAST).get(0)));
            default -> described;
          };
    }
    return described;
  }
}
