package dev.seqread.processor.state;

import dev.seqread.processor.ir.Capture;
import dev.seqread.processor.ir.Var;
import java.util.Optional;

/**
 * A tentative value leaves what a retry can undo, or an effect is chosen by one.
 *
 * @param var the variable that leaves; absent for a value that has none, and for none
 * @param taint what it depends on
 * @param capture for a closure, the captured variable
 * @param byControl no tentative value leaves, but a tentative condition chose the effect
 */
public record Escape(
    Kind kind, Optional<Var> var, Taint taint, Optional<Capture> capture, boolean byControl) {

  /** Which way out. */
  public enum Kind {
    STORE,
    ARGUMENT,
    CAPTURE
  }

  /** The world in which it has been reported. */
  World settled(World world) {
    World result = world;
    for (Dep dep : taint.tentative().keySet()) {
      if (byControl) {
        result = result.forgetControl(dep);
      } else if (var.isPresent()) {
        Value value = world.get(var.get());
        result = result.refine(value.symbol(), v -> v.map(t -> t.validated(dep)));
        result = result.mapContents(value.refs(), t -> t.validated(dep));
      }
    }
    return result;
  }
}
