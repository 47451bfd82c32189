package dev.seqread.processor.state;

import dev.seqread.processor.ir.Capture;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an instruction does to the outside world.
 *
 * @param effect the effect that a retry would repeat; empty if there is none
 * @param escapes the tentative values that leave with it
 * @param filled the objects of this body, or lent to it, that it writes into
 * @param grown those of them that go on to hold what they held
 * @param kept the objects that somebody else has a reference to afterwards
 */
public record Doing(
    Optional<String> effect,
    List<Escape> escapes,
    List<Var> filled,
    List<Var> grown,
    List<Var> kept) {
  public static final Doing NOTHING =
      new Doing(Optional.empty(), List.of(), List.of(), List.of(), List.of());

  public Doing {
    escapes = List.copyOf(escapes);
    filled = List.copyOf(filled);
    grown = List.copyOf(grown);
    kept = List.copyOf(kept);
  }

  /** The objects that it writes into without regard to what they hold. */
  public List<Var> overwritten() {
    return filled.stream().filter(object -> !grown.contains(object)).toList();
  }

  /** Collects what one instruction does. */
  static final class Builder {
    private final World world;
    private Escape.Kind kind;
    private Optional<String> effect = Optional.empty();
    private final List<Escape> escapes = new ArrayList<>();
    private final List<Var> filled = new ArrayList<>();
    private final List<Var> grown = new ArrayList<>();
    private final List<Var> kept = new ArrayList<>();

    Builder(World world, Escape.Kind kind) {
      this.world = world;
      this.kind = kind;
    }

    /** What leaves from here on is written into an object. */
    Builder storing() {
      kind = Escape.Kind.STORE;
      return this;
    }

    /** What leaves from here on is given to somebody. */
    Builder passing() {
      kind = Escape.Kind.ARGUMENT;
      return this;
    }

    /** An effect on the outside; where a tentative condition chose it, that is an escape. */
    Builder effect(String what) {
      if (effect.isEmpty()) {
        effect = Optional.of(what);
        byControl();
      }
      return this;
    }

    Builder byControl() {
      return decides(world.controlTaint());
    }

    /** A condition decides whether there is an effect. */
    Builder decides(Taint taint) {
      return leaves(taint, true);
    }

    /** Something tentative that has no variable leaves. */
    Builder lets(Taint taint) {
      return leaves(taint, false);
    }

    private Builder leaves(Taint taint, boolean byControl) {
      if (taint.isTentative()) {
        Taint part = taint.tentativePart();
        escapes.add(new Escape(kind, Optional.empty(), part, Optional.empty(), byControl));
      }
      return this;
    }

    Builder fills(Var object) {
      filled.add(object);
      return this;
    }

    Builder grows(Var object) {
      grown.add(object);
      return this;
    }

    /** The value itself is used where everybody sees it. */
    Builder shows(Var var) {
      add(kind, var, world.get(var).taint(), Optional.empty());
      return this;
    }

    /** The value itself is used, or if it keeps a function, that is run by somebody else. */
    Builder starts(Var var) {
      return world.get(var).kind() instanceof Kind.Closure ? gives(var) : shows(var);
    }

    /** The value leaves, with what it holds. */
    Builder gives(Var var) {
      kept.add(var);
      return lends(var);
    }

    /** The same, but nobody has a reference to it afterwards. */
    Builder lends(Var var) {
      Value value = world.get(var);
      if (value.kind() instanceof Kind.Closure closure) {
        for (int i = 0; i < closure.taints().size(); i++) {
          Capture capture = closure.captures().get(i);
          add(Escape.Kind.CAPTURE, var, closure.taints().get(i), Optional.of(capture));
        }
      }
      add(kind, var, value.taint().union(world.contentsOf(value.symbol())), Optional.empty());
      return this;
    }

    private void add(Escape.Kind how, Var var, Taint taint, Optional<Capture> capture) {
      if (taint.isTentative()) {
        escapes.add(new Escape(how, Optional.of(var), taint.tentativePart(), capture, false));
      }
    }

    Doing done() {
      return new Doing(effect, escapes, filled, grown, kept);
    }
  }
}
