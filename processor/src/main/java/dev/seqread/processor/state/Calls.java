package dev.seqread.processor.state;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Outcome;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Effects;
import dev.seqread.processor.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
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
    return reads(scope, world, instr, read -> true);
  }

  /** Those that it makes by itself: not of the objects that it is given. */
  public static List<Sources.Read> ownReads(Scope scope, World world, Instr instr) {
    return reads(scope, world, instr, read -> isOwn(read) && read.covered().isEmpty());
  }

  /** Those of them that it makes under a lock, or in a section of its own. */
  static List<Sources.Read> coveredReads(Scope scope, World world, Instr instr) {
    return reads(scope, world, instr, read -> !read.covered().isEmpty());
  }

  private static boolean isOwn(Summary.Read read) {
    return read.param().isEmpty() || read.param().getAsInt() == Effect.RECEIVER;
  }

  /** What depends, in the body that is called, on what it is given as this parameter. */
  public static Taint given(Scope scope, World world, Instr instr, int param) {
    @Nullable Var receiver = instr instanceof Instr.Call call ? call.receiver() : null;
    @Nullable Var subject = subject(receiver, args(instr), param);
    if (subject == null) {
      return Taint.NONE;
    }
    Taint contents =
        param == Effect.RECEIVER && isFunction(world, subject)
            ? Closure.looked(world, world.get(subject))
            : world.deepTaint(subject);
    return contents.union(readOf(scope, world, instr, param));
  }

  static boolean isFunction(World world, Var var) {
    return !Closure.of(world, world.get(var)).isEmpty();
  }

  /** What the body that is called reads of the object that it is given as this parameter. */
  static Taint readOf(Scope scope, World world, Instr instr, int param) {
    Taint taint = Taint.NONE;
    if (scope.meaning(world, instr) instanceof Meaning.Summarised) {
      for (Sources.Read read :
          reads(scope, world, instr, r -> r.param().equals(OptionalInt.of(param)))) {
        taint = taint.union(Sources.taint(world, read));
      }
    }
    return taint;
  }

  private static List<Var> args(Instr instr) {
    return instr instanceof Instr.Call call ? call.args() : ((Instr.New) instr).args();
  }

  private static List<Sources.Read> reads(
      Scope scope, World world, Instr instr, Predicate<Summary.Read> which) {
    Meaning meaning = scope.meaning(world, instr);
    if (meaning instanceof Meaning.Summarised s) {
      return HelperReads.of(s.summary(), world, instr, which);
    }
    if (meaning instanceof Meaning.Known known) {
      return known(world, instr, known.effects());
    }
    if (!(instr instanceof Instr.Call call)) {
      return List.of();
    }
    String what = call.method().name() + "()";
    if (meaning instanceof Meaning.Step step) {
      return step.protocol().kind() == Protocol.Kind.SOURCE
          ? List.of(Sources.Read.unknown(call.place(), what))
          : List.of();
    }
    List<Sources.Read> reads = new ArrayList<>();
    reads.add(Sources.Read.unknown(call.place(), what));
    if (meaning instanceof Meaning.Declared declared) {
      declared.summary().ifPresent(body -> reads.addAll(HelperReads.of(body, world, instr, which)));
    }
    return List.copyOf(reads);
  }

  private static List<Sources.Read> known(World world, Instr instr, Effects effects) {
    @Nullable Var receiver = instr instanceof Instr.Call call ? call.receiver() : null;
    String what = what(instr);
    return effects.of(Effect.Kind.READS).stream()
        .map(e -> subject(receiver, args(instr), e.argument()))
        .filter(v -> v == null || !world.isOwn(v))
        .map(
            v ->
                v == null
                    ? Sources.Read.unknown(instr.place(), what)
                    : Sources.Read.inside(
                        world.get(v), instr.place(), Names.of(v, world.get(v)) + "." + what))
        .toList();
  }

  private static String what(Instr instr) {
    return instr instanceof Instr.Call call
        ? call.method().name() + "()"
        : "new " + ((Instr.New) instr).dst().type().name();
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
    return lost[0] ? Optional.empty() : captured(inner, outer, world, receiver);
  }

  /** What a function calls a captured variable is, outside of it, what that held. */
  private static Optional<Symbol> captured(
      Symbol inner, Symbol outer, World world, @Nullable Var function) {
    if (!(inner instanceof Symbol.Path path) || function == null) {
      return Optional.of(outer);
    }
    if (path.base() instanceof Symbol.Self && Closure.isCapture(path.field())) {
      Refs refs = world.get(function).refs();
      Value held = world.heap().load(refs, new Slot.Field(path.field()), Symbol.UNNAMED);
      return Optional.of(held.symbol()).filter(s -> !s.equals(Symbol.UNNAMED));
    }
    return path.base() == null || path.base() instanceof Symbol.Self
        ? Optional.of(outer)
        : captured(path.base(), ((Symbol.Path) outer).base(), world, function)
            .map(base -> Symbol.path(base, path.field()));
  }

  /** What the body says of the result, apart from its taint. */
  static Taint resultTaint(Outcome outcome, Scope scope, World world, Instr.Call call) {
    Taint taint = Taint.NONE;
    if (outcome.shared()) {
      for (Sources.Read read : ownReads(scope, world, call)) {
        taint = taint.union(Sources.taint(world, read));
      }
    }
    if (outcome.covered()) {
      for (Sources.Read read : coveredReads(scope, world, call)) {
        taint = taint.union(Sources.taint(world, read));
      }
    }
    for (int param : outcome.params()) {
      taint = taint.union(given(scope, world, call, param));
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
      boolean array = call.dst() != null && call.dst().type().isArray();
      Bounds limits = value.bounds().asLimit(value.taint().isOwned());
      described =
          switch (effect.kind()) {
            case LENGTH ->
                described.withBounds(described.bounds().or(Bounds.lengthOf(value.symbol())));
            case FINDS -> found(described, value);
            case SIZE -> array ? described.withBounds(Lengths.of(world, subject)) : described;
            case AT_MOST ->
                described.withBounds(
                    described.bounds().or(limits).or(Bounds.NONE.withUnder(value.symbol())));
            case BELOW -> described.withBounds(described.bounds().or(limits.strict()));
            case AT_LEAST ->
                atLeast(described, value, effect.equals(effects.of(Effect.Kind.AT_LEAST).get(0)));
            default -> described;
          };
    }
    return described.withRange(range(world, call, effects));
  }

  /** An index that was found, which nothing may be added to. */
  private static Value found(Value result, Value in) {
    Bounds bounds = result.bounds().or(Bounds.lengthOf(in.symbol()).strict());
    Symbol name = Symbol.found(in.symbol(), result.symbol());
    return (name.depth() > Symbol.MAX_DEPTH ? result : result.withSymbol(name)).withBounds(bounds);
  }

  /** The numbers that the greatest or the least of some can be. */
  private static Range range(World world, Instr.Call call, Effects effects) {
    long least = Long.MIN_VALUE;
    long most = Long.MAX_VALUE;
    for (Effect effect : effects.all()) {
      @Nullable Var subject = subject(call.receiver(), call.args(), effect.argument());
      boolean whole =
          subject != null
              && subject.type().kind() == TypeRef.Kind.INTEGRAL
              && call.dst() != null
              && call.dst().type().kind() == TypeRef.Kind.INTEGRAL;
      if (whole && effect.kind() == Effect.Kind.AT_LEAST) {
        least = Math.max(least, world.get(subject).range().least());
      } else if (whole && effect.kind() == Effect.Kind.AT_MOST) {
        most = Math.min(most, world.get(subject).range().most());
      }
    }
    return least <= most ? new Range(least, most) : Range.ALL;
  }
}
