package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Effects;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The objects that modelled calls return. */
final class Results {
  private final Scope scope;
  private final int site;

  Results(Scope scope, int site) {
    this.scope = scope;
    this.site = site;
  }

  /**
   * The world after a modelled call.
   *
   * @param value what is known of its result, but for its objects and what it depends on
   * @param taint what it depends on
   */
  World known(World world, Instr.Call call, Effects effects, Value value, Taint taint) {
    Var dst = Objects.requireNonNull(call.dst());
    if (scope.isImmutable(dst.type())) {
      return assign(world, dst, value.withRefs(Refs.NONE).withTaint(taint));
    }
    List<Var> subjects =
        subjects(call.receiver(), call.args()).stream()
            .filter(v -> !scope.isImmutable(v.type()) && !world.get(v).refs().isEmpty())
            .toList();
    Refs ran = Expansion.result(scope, world).map(Value::refs).orElse(Refs.NONE);
    Refs returned = returned(world, call.receiver(), call.args(), effects);
    boolean holder = call.method().isStatic() && effects.isPure();
    if (!returned.isEmpty()) {
      return assign(world, dst, value.withRefs(returned).withTaint(value.taint().union(taint)));
    }
    if (effects.has(Effect.Kind.FRESH) || holder) {
      Cell.Shape shape = dst.type().isArray() ? sized(world, call, effects) : Cell.Shape.UNKNOWN;
      return made(
          world, dst, value, shape, held(world, subjects, effects, dst.type()).union(ran), taint);
    }
    Set<Obj> found = new TreeSet<>(ran.all());
    for (Var subject : subjects) {
      Refs refs = world.get(subject).refs();
      found.addAll(world.heap().load(refs, Slot.REST, Symbol.UNNAMED).refs().all());
      world.heap().reach(refs).stream().filter(o -> o instanceof Obj.Made).forEach(found::add);
    }
    Refs refs = subjects.isEmpty() ? Refs.OUTSIDE : Refs.of(found);
    return assign(world, dst, value.withRefs(refs).withTaint(taint));
  }

  private World assign(World world, Var dst, Value value) {
    return Transfer.assign(scope, world, dst, value);
  }

  /** A new object of the library, which holds something. */
  World made(World world, Var dst, Value value, Cell.Shape shape, Refs held, Taint taint) {
    Obj object = new Obj.Made(site, 0, false);
    Value contents =
        Value.of(Symbol.UNNAMED).withRefs(held).withTaint(taint.union(world.controlTaint()));
    return assign(world, dst, value.withRefs(Refs.of(object)))
        .onHeap(heap -> heap.with(object, Cell.made(shape, contents)));
  }

  private static Cell.Shape sized(World world, Instr.Call call, Effects effects) {
    for (Effect size : effects.of(Effect.Kind.SIZE)) {
      @Nullable Var subject = Calls.subject(call.receiver(), call.args(), size.argument());
      if (subject != null) {
        return Cell.Shape.UNKNOWN.withLength(world.get(subject).symbol());
      }
    }
    boolean copy = call.method().name().equals("clone") && call.args().isEmpty();
    if (copy && call.receiver() != null && call.receiverType().isArray()) {
      Value array = world.get(call.receiver());
      Symbol length = Arrays.length(world, array).orElse(new Symbol.Length(array.symbol()));
      return length.depth() > Symbol.MAX_DEPTH
          ? Cell.Shape.UNKNOWN
          : Cell.Shape.UNKNOWN.withLength(length);
    }
    return Cell.Shape.UNKNOWN;
  }

  private static Refs returned(
      World world, @Nullable Var receiver, List<Var> args, Effects effects) {
    Refs all = Refs.NONE;
    for (Effect effect : effects.of(Effect.Kind.RETURNS)) {
      @Nullable Var subject = Calls.subject(receiver, args, effect.argument());
      all = subject == null ? all : all.union(world.get(subject).refs());
    }
    return all;
  }

  /** What a new object of the library holds of what it was given: that, and what is in it. */
  Refs held(World world, List<Var> subjects, Effects effects, TypeRef type) {
    if (type.isArray() && scope.isImmutable(element(type))) {
      return Refs.NONE;
    }
    Refs all = Refs.NONE;
    for (Var subject : subjects) {
      if (!scope.isImmutable(subject.type())) {
        Refs refs = world.get(subject).refs();
        all = all.union(refs).union(world.heap().load(refs, Slot.REST, Symbol.UNNAMED).refs());
      }
    }
    return all;
  }

  static TypeRef element(TypeRef array) {
    String name = array.name().substring(0, array.name().length() - 2);
    return switch (name) {
      case "boolean" -> TypeRef.BOOLEAN;
      case "byte", "short", "char", "int", "long" -> new TypeRef(name, TypeRef.Kind.INTEGRAL);
      case "float", "double" -> new TypeRef(name, TypeRef.Kind.FLOATING);
      default ->
          new TypeRef(name, name.endsWith("[]") ? TypeRef.Kind.ARRAY : TypeRef.Kind.REFERENCE);
    };
  }

  static List<Var> subjects(@Nullable Var receiver, List<Var> args) {
    List<Var> all = new ArrayList<>(args);
    Optional.ofNullable(receiver).ifPresent(all::add);
    return all;
  }
}
