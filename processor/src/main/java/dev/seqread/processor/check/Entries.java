package dev.seqread.processor.check;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.state.Bounds;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Fact;
import dev.seqread.processor.state.Guards;
import dev.seqread.processor.state.Kind;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Source;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Value;
import dev.seqread.processor.state.World;
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
    for (Symbol symbol : frame.captures().fresh()) {
      world = world.withFresh(symbol);
    }
    for (Symbol symbol : frame.captures().filled()) {
      world = world.withContents(symbol, earlier(body));
    }
    return frame.attempt().section()
        ? inSection(world, body, frame.attempt().lock(), guards)
        : world;
  }

  /**
   * The start of a body that is analysed for its callers.
   *
   * @param own its receiver is an object that nobody but the caller has
   */
  static World forSummary(Body body, boolean own) {
    World world = World.empty(body);
    for (Var var : body.vars()) {
      if (var.kind() == Var.Kind.THIS && body.kind() == Body.Kind.LAMBDA) {
        world = world.set(var, Value.of(name(var)).withFact(Fact.NONZERO));
      } else if (var.kind() == Var.Kind.THIS) {
        world = own ? self(world, var, body).withLent(Symbol.SELF) : self(world, var, body);
        if (body.kind() != Body.Kind.CONSTRUCTOR) {
          world = world.set(var, world.get(var).withTaint(given(-1, var, body)));
        }
      } else if (var.kind() == Var.Kind.CAPTURED) {
        Value value = Value.of(new Symbol.Phi(-1, var.index()));
        world = world.set(var, value.withTaint(given(Effect.RECEIVER, var, body)));
      }
    }
    for (int i = 0; i < body.params().size(); i++) {
      Var var = body.params().get(i);
      Bounds itself = Bounds.parameter(new Symbol.Param(i));
      Value value = value(var, i).withTaint(given(i, var, body)).withBounds(itself);
      world = world.set(var, value);
      world = var.type().isReference() ? world.withLent(value.symbol()) : world;
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
    World result = world.set(var, Value.of(Symbol.SELF).withFact(Fact.NONZERO));
    return body.kind() == Body.Kind.CONSTRUCTOR || body.kind() == Body.Kind.INSTANCE_INITIALISER
        ? result.withFresh(Symbol.SELF)
        : result;
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
    Value value = Value.of(new Symbol.Param(index));
    return var.type().kind() == TypeRef.Kind.INTEGRAL
        ? value.withKind(new Kind.Given(index))
        : value;
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
    World lent = world.withLent(value.symbol());
    return var.type().kind() == TypeRef.Kind.ARRAY
        ? lent.set(var, value).withContents(value.symbol(), taint)
        : lent.set(var, value.withTaint(taint));
  }

  private static Taint earlier(Body body) {
    return Taint.of(Dep.CALLER, new Source(body.place(), "an earlier attempt")).failed(Dep.CALLER);
  }

  private static World inSection(World world, Body body, Optional<Symbol> lock, Guards guards) {
    boolean precise = lock.isPresent() && guards.isPrecise(lock.get());
    return world.withSection(Dep.CALLER, Section.begun(lock, precise, body.place(), ""));
  }
}
