package dev.seqread.processor.state;

import dev.seqread.processor.ir.Capture;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction does to the outside world.
 *
 * @param effect the effect that a retry would repeat; empty if there is none
 * @param escapes the tentative values that leave with it
 * @param fills the objects of this body, or lent to it, that it writes into
 * @param kept the objects that somebody else has a reference to afterwards
 */
public record Doing(
    Optional<String> effect, List<Escape> escapes, List<Fill> fills, List<Var> kept) {
  public static final Doing NOTHING = new Doing(Optional.empty(), List.of(), List.of(), List.of());

  public Doing {
    escapes = List.copyOf(escapes);
    fills = List.copyOf(fills);
    kept = List.copyOf(kept);
  }

  /**
   * An object of this body, or lent to it, that is written into.
   *
   * @param whole whatever it held is replaced
   */
  public record Fill(Var object, boolean whole) {}

  /** The objects that it writes into. */
  public List<Var> filled() {
    return fills.stream().map(Fill::object).toList();
  }

  /** The objects that it writes into without regard to what they hold. */
  public List<Var> overwritten() {
    return fills.stream().filter(Fill::whole).map(Fill::object).toList();
  }

  /** Collects what one instruction does. */
  static final class Builder {
    private final World world;
    private Escape.Kind kind;
    private Optional<String> effect = Optional.empty();
    private final List<Escape> escapes = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
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
      fills.add(new Fill(object, false));
      return this;
    }

    Builder replaces(Var object) {
      fills.add(new Fill(object, true));
      return this;
    }

    /** The value itself is used where everybody sees it. */
    Builder shows(Var var) {
      add(kind, var, world.get(var).taint(), Optional.empty());
      return this;
    }

    /** The value itself is used, or if it keeps a function, that is run by somebody else. */
    Builder starts(Var var) {
      return closures(world.get(var)).isEmpty() ? shows(var) : gives(var);
    }

    /** The value leaves, with what it holds. */
    Builder gives(Var var) {
      kept.add(var);
      return lends(var);
    }

    /** The same, but nobody has a reference to it afterwards. */
    Builder lends(Var var) {
      Value value = world.get(var);
      List<Closure> closures = closures(value);
      for (Closure closure : closures) {
        for (Capture capture : closure.captures()) {
          Taint taint = world.deepTaint(closure.captured(capture));
          add(Escape.Kind.CAPTURE, var, taint, Optional.of(capture));
        }
      }
      add(kind, var, closures.isEmpty() ? world.deepTaint(value) : value.taint(), Optional.empty());
      return this;
    }

    /** The functions that the value is, or that it holds. */
    private List<Closure> closures(Value value) {
      List<Closure> found = new ArrayList<>();
      for (Obj object : world.heap().reach(value.refs())) {
        Closure.of(world, object).ifPresent(found::add);
      }
      return found;
    }

    /** An object that others see is changed, or static state if it is none; so it gets the rest. */
    Builder changes(@Nullable Var subject, @Nullable Var receiver, List<Var> args) {
      if (subject != null) {
        shows(subject);
      }
      args.stream().filter(a -> !a.equals(subject)).forEach(this::gives);
      if (receiver != null && !receiver.equals(subject)) {
        gives(receiver);
      }
      return effect(
          subject == null
              ? "static state is changed"
              : "'" + Names.of(subject, world.get(subject)) + "' is changed");
    }

    private void add(Escape.Kind how, Var var, Taint taint, Optional<Capture> capture) {
      if (taint.isTentative()) {
        escapes.add(new Escape(how, Optional.of(var), taint.tentativePart(), capture, false));
      }
    }

    Doing done() {
      return new Doing(effect, escapes, fills, kept);
    }
  }
}
