package dev.seqread.processor.graph;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Handler;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Turns drafts into blocks: drops what nothing reaches, joins a block with the only one that leads
 * to it, and numbers the rest in reverse postorder, handlers last.
 */
public final class GraphFinisher {
  private final List<GraphBuilder.Draft> drafts;

  private GraphFinisher(List<GraphBuilder.Draft> drafts) {
    this.drafts = drafts;
  }

  /** The blocks of a graph, each of which has an end. */
  public static List<Block> finish(GraphBuilder graph) {
    GraphFinisher finisher = new GraphFinisher(graph.drafts());
    finisher.joinChains(finisher.reachable());
    return finisher.number(finisher.reachable());
  }

  /** The blocks that can be reached from the first one, in reverse postorder. */
  private List<GraphBuilder.Draft> reachable() {
    List<GraphBuilder.Draft> order = new ArrayList<>();
    boolean[] seen = new boolean[drafts.size()];
    Deque<Visit> path = new ArrayDeque<>();
    push(0, seen, path);
    while (!path.isEmpty()) {
      Visit visit = path.peek();
      if (visit.next < visit.targets.size()) {
        push(visit.targets.get(visit.next++), seen, path);
      } else {
        order.add(path.pop().draft);
      }
    }
    Collections.reverse(order);
    return order;
  }

  private void push(int id, boolean[] seen, Deque<Visit> path) {
    if (!seen[id]) {
      seen[id] = true;
      path.push(new Visit(drafts.get(id)));
    }
  }

  private static final class Visit {
    final GraphBuilder.Draft draft;
    final List<Integer> targets = new ArrayList<>();
    int next;

    /** Handlers are visited first and the first successor last, so that it is numbered first. */
    Visit(GraphBuilder.Draft draft) {
      this.draft = draft;
      draft.handlers.forEach(h -> targets.add(h.target()));
      Collections.reverse(targets);
      List<Integer> successors = new ArrayList<>(end(draft).successors());
      Collections.reverse(successors);
      targets.addAll(successors);
    }
  }

  private void joinChains(List<GraphBuilder.Draft> reachable) {
    int[] uses = new int[drafts.size()];
    uses[0]++;
    for (GraphBuilder.Draft draft : reachable) {
      end(draft).successors().forEach(target -> uses[target]++);
      draft.handlers.forEach(handler -> uses[handler.target()] += 2);
    }
    for (GraphBuilder.Draft draft : reachable) {
      while (end(draft) instanceof Terminator.Jump jump
          && uses[jump.target()] == 1
          && canJoin(draft, drafts.get(jump.target()))) {
        GraphBuilder.Draft next = drafts.get(jump.target());
        draft.instrs.addAll(next.instrs);
        draft.handlers = next.handlers;
        draft.end = next.end;
        uses[next.id] = 0;
        next.instrs.clear();
        next.end = new Terminator.Jump(next.id, jump.place());
      }
    }
  }

  private static boolean canJoin(GraphBuilder.Draft first, GraphBuilder.Draft second) {
    boolean sameHandlers = first.handlers.equals(second.handlers);
    boolean untouched = first.instrs.isEmpty() && first.handlers.isEmpty();
    boolean loop = !second.instrs.isEmpty() && second.instrs.get(0) instanceof Instr.LoopHead;
    return first != second && (sameHandlers || untouched) && !loop;
  }

  private List<Block> number(List<GraphBuilder.Draft> reachable) {
    int[] ids = new int[drafts.size()];
    for (int i = 0; i < reachable.size(); i++) {
      ids[reachable.get(i).id] = i;
    }
    List<Block> blocks = new ArrayList<>();
    for (GraphBuilder.Draft draft : reachable) {
      List<Handler> handlers =
          draft.handlers.stream().map(h -> new Handler(ids[h.target()], h.types())).toList();
      Terminator end = renumbered(end(draft), id -> ids[id]);
      blocks.add(new Block(ids[draft.id], draft.instrs, end, handlers));
    }
    return blocks;
  }

  private static Terminator renumbered(Terminator end, IntUnaryOperator ids) {
    if (end instanceof Terminator.Jump jump) {
      return new Terminator.Jump(ids.applyAsInt(jump.target()), jump.place());
    }
    if (end instanceof Terminator.Branch branch) {
      return new Terminator.Branch(
          branch.condition(),
          ids.applyAsInt(branch.whenTrue()),
          ids.applyAsInt(branch.whenFalse()),
          branch.place());
    }
    return end;
  }

  private static Terminator end(GraphBuilder.Draft draft) {
    if (draft.end == null) {
      throw new IllegalStateException("block " + draft.id + " has no end");
    }
    return draft.end;
  }
}
