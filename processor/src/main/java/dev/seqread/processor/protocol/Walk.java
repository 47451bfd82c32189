package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Handler;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the ways through a body, and through the bodies that it calls. A loop is gone round once.
 * Of the exceptions, those are followed that somebody throws, and those of functions that the body
 * was given.
 */
final class Walk {
  private static final int PATHS = 256;
  private static final int WORK = 20_000;
  private static final int DEPTH = 4;

  private final Map<MethodRef, Body> bodies;
  private final Handles handles;
  private final List<Path> found = new ArrayList<>();
  private int work;
  private boolean tooMany;

  private Walk(Map<MethodRef, Body> bodies, Handles handles) {
    this.bodies = bodies;
    this.handles = handles;
  }

  /** All ways through the body; empty if there are too many to follow. */
  static Optional<List<Path>> of(Body body, Map<MethodRef, Body> bodies, Handles handles) {
    Walk walk = new Walk(bodies, handles);
    Track track = new Track(handles);
    body.self().ifPresent(self -> track.put(self, new Term.Self()));
    for (int i = 0; i < body.params().size(); i++) {
      track.put(body.params().get(i), new Term.Input(i));
    }
    walk.enter(body, 0, track, 0, end -> walk.found.add(end.path()));
    return walk.tooMany ? Optional.empty() : Optional.of(List.copyOf(walk.found));
  }

  /** How a body was left. */
  private record End(Track track, @Nullable Term result, boolean thrown, Place place) {
    Path path() {
      return new Path(track.steps(), track.facts(), Optional.ofNullable(result), thrown, place);
    }
  }

  private void enter(Body body, int block, Track track, int depth, Consumer<End> then) {
    if (tooMany || found.size() > PATHS || ++work > WORK) {
      tooMany = true;
      return;
    }
    if (track.visit(block) <= 2) {
      from(body, body.blocks().get(block), 0, track, depth, then);
    }
  }

  private void from(Body body, Block block, int first, Track track, int depth, Consumer<End> then) {
    for (int i = first; i < block.instrs().size(); i++) {
      Instr instr = block.instrs().get(i);
      if (++work > WORK) {
        tooMany = true;
        return;
      }
      if (instr instanceof Instr.Call call) {
        Body callee = depth < DEPTH ? bodies.get(call.method()) : null;
        if (callee != null && callee != body) {
          int next = i + 1;
          Track inner = track.entering(callee, call);
          enter(
              callee,
              0,
              inner,
              depth + 1,
              end -> back(body, block, next, track, call, end, depth, then));
          return;
        }
        track.call(call);
        if (track.isGiven(call)) {
          thrown(body, block, track.copy(), call.place(), depth, then);
        }
      } else {
        track.step(instr);
      }
    }
    leave(body, block, track, depth, then);
  }

  private void back(
      Body body,
      Block block,
      int next,
      Track outer,
      Instr.Call call,
      End end,
      int depth,
      Consumer<End> then) {
    Track track = outer.returning(end.track());
    if (end.thrown()) {
      thrown(body, block, track, end.place(), depth, then);
      return;
    }
    if (call.dst() != null) {
      track.put(call.dst(), end.result() == null ? track.other(List.of()) : end.result());
    }
    from(body, block, next, track, depth, then);
  }

  private void leave(Body body, Block block, Track track, int depth, Consumer<End> then) {
    Terminator end = block.end();
    if (end instanceof Terminator.Jump jump) {
      enter(body, jump.target(), track, depth, then);
    } else if (end instanceof Terminator.Branch branch) {
      Term condition = track.get(branch.condition());
      // A loop with a counter of its own ends some time, whatever its first round says.
      Optional<Long> known = track.isAgain(block.id()) ? Optional.empty() : Term.number(condition);
      if (known.isEmpty() || known.get() != 0) {
        enter(body, branch.whenTrue(), track.copy().fact(condition, true), depth, then);
      }
      if (known.isEmpty() || known.get() == 0) {
        enter(body, branch.whenFalse(), track.copy().fact(condition, false), depth, then);
      }
    } else if (end instanceof Terminator.Return ret) {
      Var value = ret.value();
      then.accept(new End(track, value == null ? null : track.get(value), false, end.place()));
    } else {
      thrown(body, block, track, end.place(), depth, then);
    }
  }

  private void thrown(
      Body body, Block block, Track track, Place place, int depth, Consumer<End> then) {
    List<Handler> handlers = block.handlers();
    if (handlers.isEmpty()) {
      then.accept(new End(track, null, true, place));
    } else {
      enter(body, handlers.get(0).target(), track, depth, then);
    }
  }
}
