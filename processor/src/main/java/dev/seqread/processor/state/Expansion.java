package dev.seqread.processor.state;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction stands for, function by function: a call of a function that may be one of
 * several is one call for each; a call of a method reference is a call of that method; and a call
 * of the library that runs functions comes after calls of them.
 */
final class Expansion {
  /** Functions that one variable may be; of more, which they are is not looked at. */
  private static final int MOST_TARGETS = 6;

  private final Scope scope;

  Expansion(Scope scope) {
    this.scope = scope;
  }

  /**
   * An instruction in a world.
   *
   * @param aside its result is what a later one may use; it may also not have run
   */
  record Point(World world, Instr instr, boolean aside) {
    /**
     * True if what a function does that a call runs is told where its own body is checked: it is
     * written down in the call.
     */
    boolean isToldInside(Scope scope, Instr call) {
      if (!(instr instanceof Instr.Call ran) || ran.receiver() == null) {
        return false;
      }
      boolean anonymous =
          call instanceof Instr.Call outer
              && outer.args().contains(ran.receiver())
              && Targets.exact(scope, world, ran)
                  .flatMap(type -> scope.program().implementation(ran.method(), type.name()))
                  .filter(method -> scope.isWrittenIn(outer, method))
                  .isPresent();
      return anonymous
          || Closure.of(world, world.get(ran.receiver())).stream()
              .anyMatch(
                  c ->
                      c.origin() instanceof Instr.Lambda lambda
                          && call.reads().contains(lambda.dst()));
    }
  }

  /** The calls that happen before the instruction, by what it does itself. */
  List<Point> before(World world, Instr instr) {
    if (!(instr instanceof Instr.Call) && !(instr instanceof Instr.New)) {
      return List.of();
    }
    Meaning meaning = scope.meaning(world, instr);
    if (meaning instanceof Meaning.Summarised body) {
      return ofHelper(world, instr, body.summary());
    }
    if (!(meaning instanceof Meaning.Known known)) {
      return List.of();
    }
    @Nullable Var receiver = instr instanceof Instr.Call call ? call.receiver() : null;
    List<Var> args = instr instanceof Instr.Call call ? call.args() : ((Instr.New) instr).args();
    List<Point> points = new ArrayList<>();
    for (Effect effect : known.effects().all()) {
      boolean runs = effect.kind() == Effect.Kind.RUNS || effect.kind() == Effect.Kind.WRAPS;
      if (runs && effect.argument() < args.size() && effect.argument() >= 0) {
        Var function = args.get(effect.argument());
        run(world, instr, function, data(world, receiver, args, function), points);
      } else if (effect.kind() == Effect.Kind.ASKS) {
        @Nullable Var subject = Calls.subject(receiver, args, effect.argument());
        if (subject != null) {
          new Questioned(scope).ask(world, instr, subject, points);
        }
      }
    }
    return points;
  }

  /** The functions that a helper runs which it is handed to. */
  private List<Point> ofHelper(World world, Instr instr, Summary summary) {
    @Nullable Var receiver = instr instanceof Instr.Call call ? call.receiver() : null;
    List<Var> args = instr instanceof Instr.Call call ? call.args() : ((Instr.New) instr).args();
    List<Point> points = new ArrayList<>();
    for (Summary.Run run : summary.runs()) {
      boolean here = run.held().isEmpty() && run.covered().isEmpty();
      if (here && run.param() >= 0 && run.param() < args.size()) {
        Value data =
            data(world, receiver, args, args.get(run.param()))
                .withTaint(Handed.given(scope, world, instr, run));
        run(world, instr, args.get(run.param()), data, points);
      }
    }
    return points;
  }

  private void run(World world, Instr instr, Var function, Value data, List<Point> points) {
    Optional<MethodRef> method = scope.program().function(function.type());
    if (method.isEmpty() || method.get().parameters().size() > Scratch.MOST_ARGUMENTS) {
      return;
    }
    World given = world;
    List<Var> handed = new ArrayList<>();
    for (int i = 0; i < method.get().parameters().size(); i++) {
      TypeRef type = method.get().parameters().get(i);
      Var var = Scratch.argument(scope.info().body(), i, type);
      Value part = data.withSymbol(new Symbol.Phi(-6, i));
      given = given.set(var, scope.isImmutable(type) ? part.withRefs(Refs.NONE) : part);
      handed.add(var);
    }
    TypeRef result = method.get().result();
    @Nullable Var dst =
        result.kind() == TypeRef.Kind.VOID ? null : Scratch.result(scope.info().body(), result);
    Instr.Call call =
        new Instr.Call(
            dst, function, function.type(), method.get(), handed, false, false, instr.place());
    for (Point each : targets(given, call)) {
      if (isKnown(each)) {
        points.add(new Point(each.world(), each.instr(), true));
      }
    }
  }

  private boolean isKnown(Point point) {
    return !(point.instr() instanceof Instr.Call)
        || !(scope.meaning(point.world(), point.instr()) instanceof Meaning.Unknown);
  }

  /** What a function sees that a library call runs: parts of all that the call is given. */
  private Value data(World world, @Nullable Var receiver, List<Var> args, Var function) {
    TreeSet<Obj> objects = new TreeSet<>();
    Taint taint = Taint.NONE;
    for (Var var : Results.subjects(receiver, args)) {
      Value value = world.get(var);
      if (!var.equals(function) && Closure.of(world, value).isEmpty()) {
        taint = taint.union(world.deepTaint(value));
        objects.addAll(world.heap().reach(value.refs()));
        objects.addAll(world.heap().load(value.refs(), Slot.REST, Symbol.UNNAMED).refs().all());
      }
    }
    return Value.of(Symbol.UNNAMED).withTaint(taint).withRefs(Refs.of(objects));
  }

  /** The calls that a call stands for, one for each function that its receiver may be. */
  List<Point> targets(World world, Instr instr) {
    if (!(instr instanceof Instr.Call call) || call.receiver() == null) {
      return List.of(new Point(world, instr, false));
    }
    Value receiver = world.get(call.receiver());
    List<Obj> objects = receiver.refs().all();
    if (objects.isEmpty()
        || objects.size() > MOST_TARGETS
        || objects.stream().noneMatch(o -> isTarget(world, o, call))) {
      return List.of(new Point(world, instr, false));
    }
    List<Point> points = new ArrayList<>();
    for (Obj object : objects) {
      Value one = receiver.withRefs(Refs.of(object));
      World chosen = objects.size() == 1 ? world : world.set(call.receiver(), one);
      points.add(
          Targets.only(chosen, call)
              .filter(c -> c.origin() instanceof Instr.MethodReference)
              .map(c -> referred(chosen, call, c))
              .orElse(new Point(chosen, call, false)));
    }
    return points;
  }

  private boolean isTarget(World world, Obj object, Instr.Call call) {
    @Nullable Cell cell = world.heap().cell(object);
    return cell != null
        && (cell.shape().function().filter(f -> Targets.isRun(f, call)).isPresent()
            || cell.shape().type().isPresent());
  }

  /** The call of the method that is referred to. */
  private Point referred(World world, Instr.Call call, Closure closure) {
    Instr.MethodReference reference = (Instr.MethodReference) closure.origin();
    MethodRef method = reference.method();
    if (method.contract().has(Mark.SEQ_READ) || method.contract().has(Mark.SEQ_WRITE)) {
      return new Point(world, call, false);
    }
    List<Var> args = call.args();
    if (method.is(MethodRef.Flag.CONSTRUCTOR)) {
      Var dst =
          call.dst() != null ? call.dst() : Scratch.result(scope.info().body(), method.result());
      Var made = new Var(dst.index(), dst.name(), method.result(), dst.kind(), dst.tentative());
      return new Point(world, new Instr.New(made, method, args, List.of(), call.place()), false);
    }
    if (method.isStatic()) {
      return new Point(world, direct(call, null, method, args), false);
    }
    if (reference.receiver() != null) {
      Var bound = Scratch.receiver(scope.info().body(), reference.receiver().type());
      return new Point(
          world.set(bound, closure.receiver()), direct(call, bound, method, args), false);
    }
    return args.isEmpty()
        ? new Point(world, call, false)
        : new Point(
            world,
            direct(call, retyped(args.get(0), method), method, args.subList(1, args.size())),
            false);
  }

  private static Var retyped(Var var, MethodRef method) {
    TypeRef owner = new TypeRef(method.owner(), TypeRef.Kind.REFERENCE);
    return new Var(var.index(), var.name(), owner, var.kind(), var.tentative());
  }

  private static Instr.Call direct(
      Instr.Call call, @Nullable Var receiver, MethodRef method, List<Var> args) {
    TypeRef type =
        receiver == null ? new TypeRef(method.owner(), TypeRef.Kind.REFERENCE) : receiver.type();
    return new Instr.Call(
        call.dst(), receiver, type, method, args, false, call.asserted(), call.place());
  }

  /** The result of a function that ran before a call of the library. */
  static Optional<Value> result(Scope scope, World world) {
    Var result = Scratch.result(scope.info().body(), TypeRef.OBJECT);
    return world.isSet(result) ? Optional.of(world.get(result)) : Optional.empty();
  }

  /** The world without what was handed to functions. */
  World cleared(World world) {
    return Objects.requireNonNull(world).without(scope.info().body().vars().size());
  }
}
