package dev.seqread.processor.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds where loops start: the blocks that an edge leads back to on the way of a depth-first walk.
 * In what a compiler makes of structured code these are the heads of the natural loops.
 */
final class LoopHeads {
  private final List<GraphBuilder.Draft> drafts;
  private final SortedSet<Integer> heads = new TreeSet<>();

  private LoopHeads(List<GraphBuilder.Draft> drafts) {
    this.drafts = drafts;
  }

  static SortedSet<Integer> of(List<GraphBuilder.Draft> drafts) {
    LoopHeads finder = new LoopHeads(drafts);
    finder.walk();
    return finder.heads;
  }

  private void walk() {
    boolean[] seen = new boolean[drafts.size()];
    boolean[] open = new boolean[drafts.size()];
    Deque<Integer> path = new ArrayDeque<>();
    Deque<Iterator<Integer>> rest = new ArrayDeque<>();
    int next = 0;
    while (next >= 0 || !path.isEmpty()) {
      if (next >= 0) {
        seen[next] = true;
        open[next] = true;
        path.push(next);
        rest.push(targets(next).iterator());
      }
      next = -1;
      if (!rest.element().hasNext()) {
        rest.pop();
        open[path.pop()] = false;
        continue;
      }
      int target = rest.element().next();
      if (open[target]) {
        heads.add(target);
      } else if (!seen[target]) {
        next = target;
      }
    }
  }

  private List<Integer> targets(int id) {
    GraphBuilder.Draft draft = drafts.get(id);
    List<Integer> targets = new ArrayList<>();
    if (draft.end != null) {
      targets.addAll(draft.end.successors());
      draft.handlers.forEach(handler -> targets.add(handler.target()));
    }
    return targets;
  }
}
