package dev.seqread.processor.check;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.state.Bounds;
import dev.seqread.processor.state.Cell;
import dev.seqread.processor.state.Closure;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Fact;
import dev.seqread.processor.state.Guards;
import dev.seqread.processor.state.Kind;
import dev.seqread.processor.state.Obj;
import dev.seqread.processor.state.Refs;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Source;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Value;
import dev.seqread.processor.state.World;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The world in which a body starts. */
final class Entries {
  private Entries() {}

  /** The start of a body in its frame. */
  static World world(Body body, Frame frame, Guards guards) {
    World world = World.empty(body);
    for (Var var : body.vars()) {
      world =
          switch (var.kind()) {
            case THIS -> self(world, var, body);
            case CAPTURED -> captured(world, var, frame);
            default -> world;
          };
    }
    for (int i = 0; i < body.params().size(); i++) {
      world = parameter(world, body.params().get(i), i, body, frame);
    }
    for (var lock : frame.held().entrySet()) {
      world = world.withHeld(lock.getKey(), frame.heldByCaller(lock.getValue(), body));
    }
    for (Map.Entry<Obj, Cell> entry : frame.captures().objects().entrySet()) {
      world = world.withCell(entry.getKey(), entry.getValue());
    }
    return frame.attempt().section()
        ? inSection(world, body, frame.attempt().lock(), guards)
        : world;
  }

  /** The start of a body that is analysed for its callers. */
  static World forSummary(Body body) {
    World world = World.empty(body);
    boolean made = body.kind() == Body.Kind.CONSTRUCTOR;
    for (Var var : body.vars()) {
      if (var.kind() == Var.Kind.THIS && body.kind() != Body.Kind.LAMBDA) {
        world = self(world, var, body);
        if (!made) {
          Taint taint = given(Effect.RECEIVER, var, body);
          world = world.set(var, world.get(var).withTaint(taint));
          world = world.withLent(Effect.RECEIVER, taint);
        }
      } else if (var.kind() == Var.Kind.THIS || var.kind() == Var.Kind.CAPTURED) {
        Taint taint = given(Effect.RECEIVER, var, body);
        world = world.withLent(Effect.RECEIVER, taint).set(var, captured(var, taint));
      }
    }
    for (int i = 0; i < body.params().size(); i++) {
      Var var = body.params().get(i);
      Bounds itself = Bounds.parameter(new Symbol.Param(i));
      Taint taint = given(i, var, body);
      world = world.set(var, value(var, i).withTaint(taint).withBounds(itself));
      world = var.type().isReference() ? world.withLent(i, taint) : world;
    }
    Frame frame = Frame.of(body.method());
    for (var lock : frame.held().entrySet()) {
      world = world.withHeld(lock.getKey(), frame.heldByCaller(lock.getValue(), body));
    }
    return world.withSection(Dep.CALLER, Section.begun(Optional.empty(), false, body.place(), ""));
  }

  private static Taint given(int index, Var var, Body body) {
    return Taint.of(new Dep.Param(index), new Source(body.place(), var.name()));
  }

  private static World self(World world, Var var, Body body) {
    Obj self = new Obj.Given(Obj.RECEIVER);
    Value value = Value.of(Symbol.SELF).withFact(Fact.NONZERO).withRefs(Refs.of(self));
    World result = world.set(var, value);
    return body.kind() == Body.Kind.CONSTRUCTOR || body.kind() == Body.Kind.INSTANCE_INITIALISER
        ? result.withCell(self, Cell.made(Cell.Shape.UNKNOWN, zero()))
        : result;
  }

  /** What a slot of an object holds that is being made. */
  private static Value zero() {
    return Value.of(Symbol.UNNAMED).withRefs(Refs.NONE);
  }

  /** A captured variable is found in the function that captured it. */
  private static Value captured(Var var, Taint taint) {
    FieldRef field = Closure.field(var);
    Value value =
        Value.of(new Symbol.Path(Symbol.SELF, field))
            .withTaint(taint)
            .withRefs(Refs.of(new Obj.Held(Obj.RECEIVER, field)));
    return var.kind() == Var.Kind.THIS ? value.withFact(Fact.NONZERO) : value;
  }

  private static World captured(World world, Var var, Frame frame) {
    Value value = frame.captures().values().get(var.index());
    return world.set(var, value != null ? value : Value.of(name(var)));
  }

  /** The name of a captured variable whose value has none outside. */
  static Symbol name(Var var) {
    return Symbol.Param.captured(var.index());
  }

  private static Value value(Var var, int index) {
    Value value =
        Value.of(new Symbol.Param(index))
            .withRefs(var.type().isReference() ? Refs.of(new Obj.Given(index)) : Refs.NONE);
    return mayBeStamp(var.type()) ? value.withKind(new Kind.Given(index)) : value;
  }

  /** A number, in a box or where something generic is expected, too. */
  private static boolean mayBeStamp(TypeRef type) {
    return type.kind() == TypeRef.Kind.INTEGRAL || type.isBox() || type.equals(TypeRef.OBJECT);
  }

  private static World parameter(World world, Var var, int index, Body body, Frame frame) {
    Value given = frame.captures().given();
    @Nullable Value handed = frame.captures().values().get(var.index());
    Value value = handed != null ? handed : value(var, index).withTaint(given.taint());
    value = given.bounds().equals(Bounds.NONE) ? value : value.withBounds(given.bounds());
    if (!var.tentative()) {
      return world.set(var, value);
    }
    Taint taint = Taint.of(Dep.CALLER, new Source(body.place(), var.name()));
    boolean array = var.type().kind() == TypeRef.Kind.ARRAY;
    return array
        ? world.withLent(index, taint).set(var, value)
        : world.withLent(index, Taint.NONE).set(var, value.withTaint(taint));
  }

  private static World inSection(World world, Body body, Optional<Symbol> lock, Guards guards) {
    boolean precise = lock.isPresent() && guards.isPrecise(lock.get());
    return world.withSection(Dep.CALLER, Section.begun(lock, precise, body.place(), ""));
  }
}
