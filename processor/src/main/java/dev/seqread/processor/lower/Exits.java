package dev.seqread.processor.lower;

import dev.seqread.processor.graph.GraphBuilder;
import dev.seqread.processor.ir.Handler;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Var;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What encloses the current statement, as far as a jump out of it is concerned: what it can leave,
 * and what has to be done on the way.
 */
final class Exits {
  private final GraphBuilder graph;
  private @Nullable Frame top;

  Exits(GraphBuilder graph) {
    this.graph = graph;
  }

  /** Something that a jump leaves or passes. */
  sealed interface Frame {
    @Nullable Frame below();
  }

  /** A loop, switch statement or labelled statement. */
  private record Target(
      @Nullable Frame below,
      Set<String> labels,
      boolean unlabelledBreak,
      int breakTo,
      @Nullable Integer continueTo)
      implements Frame {}

  /** A switch expression. */
  private record Switch(@Nullable Frame below, Var result, int yieldTo) implements Frame {}

  /** The {@code finally} of a statement, with the handlers that are in force in it. */
  private record Cleanup(@Nullable Frame below, List<Handler> handlers, Runnable copy)
      implements Frame {}

  void pushLoop(Set<String> labels, int breakTo, int continueTo) {
    top = new Target(top, labels, true, breakTo, continueTo);
  }

  void pushSwitch(Set<String> labels, int breakTo) {
    top = new Target(top, labels, true, breakTo, null);
  }

  void pushLabelled(Set<String> labels, int breakTo) {
    top = new Target(top, labels, false, breakTo, null);
  }

  void pushSwitchExpression(Var result, int yieldTo) {
    top = new Switch(top, result, yieldTo);
  }

  void pushCleanup(List<Handler> handlers, Runnable copy) {
    top = new Cleanup(top, handlers, copy);
  }

  void pop() {
    if (top != null) {
      top = top.below();
    }
  }

  void breakTo(@Nullable CharSequence label, Place place) {
    Frame frame = find(f -> f instanceof Target t && matches(t, label, t.unlabelledBreak));
    if (frame instanceof Target target) {
      leave(frame, () -> graph.jump(target.breakTo, place), place);
    }
  }

  void continueTo(@Nullable CharSequence label, Place place) {
    Frame frame =
        find(f -> f instanceof Target t && t.continueTo != null && matches(t, label, true));
    if (frame instanceof Target target && target.continueTo != null) {
      leave(frame, () -> graph.jump(target.continueTo, place), place);
    }
  }

  /** The result of the innermost switch expression; null outside any. */
  @Nullable Var yieldResult() {
    return find(f -> f instanceof Switch) instanceof Switch s ? s.result : null;
  }

  void yieldTo(Place place) {
    if (find(f -> f instanceof Switch) instanceof Switch expression) {
      leave(expression, () -> graph.jump(expression.yieldTo, place), place);
    }
  }

  /** True if leaving the body from here has something to do first. */
  boolean hasCleanup() {
    return find(f -> f instanceof Cleanup) != null;
  }

  /** Leaves the body. */
  void leaveBody(Terminator.Return end) {
    leave(null, () -> graph.end(end), end.place());
  }

  /**
   * Copies what has to be done between here and a frame, each copy under the handlers outside of
   * it, and ends the block.
   */
  private void leave(@Nullable Frame until, Runnable end, Place place) {
    Frame here = top;
    List<Handler> handlersHere = graph.handlers();
    for (Frame frame = top; frame != null && frame != until; frame = frame.below()) {
      if (frame instanceof Cleanup cleanup) {
        top = cleanup.below;
        graph.handle(cleanup.handlers, place);
        cleanup.copy.run();
      }
    }
    end.run();
    top = here;
    graph.handlers(handlersHere);
  }

  private static boolean matches(Target target, @Nullable CharSequence label, boolean unlabelled) {
    return label == null ? unlabelled : target.labels.contains(label.toString());
  }

  private @Nullable Frame find(Predicate<Frame> wanted) {
    for (Frame frame = top; frame != null; frame = frame.below()) {
      if (wanted.test(frame)) {
        return frame;
      }
    }
    return null;
  }
}
