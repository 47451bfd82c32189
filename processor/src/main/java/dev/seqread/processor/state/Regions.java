package dev.seqread.processor.state;

import dev.seqread.processor.flow.Dominators;
import dev.seqread.processor.flow.Graph;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Handler;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Var;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The branches of a body with the regions that they control: from a branch up to its immediate post
 * dominator. The end of a block is a branch under the block's number. So is an instruction that may
 * throw to a handler which goes on, as one more branch of its block; the ways that go on after both
 * meet where the block's successors and its handlers do.
 */
final class Regions {
  private static final int NOWHERE = -1;

  private final Body body;
  private final int[] meets;
  private final int[] throwMeets;
  private final Map<Integer, SortedSet<Integer>> meetingAt = new TreeMap<>();
  private final Map<Integer, BitSet> assigned = new HashMap<>();

  Regions(Body body) {
    this.body = body;
    this.meets = meets(Graph.ofNormalEdges(body));
    this.throwMeets = meets(Graph.of(withHandlers()));
    for (int b = 0; b < body.blocks().size(); b++) {
      note(b, meets[b]);
      note(throwing(b), throwMeets[b]);
    }
  }

  private void note(int branch, int meet) {
    if (meet != NOWHERE) {
      meetingAt.computeIfAbsent(meet, m -> new TreeSet<>()).add(branch);
    }
  }

  private List<List<Integer>> withHandlers() {
    int exit = body.blocks().size();
    List<List<Integer>> successors = new ArrayList<>();
    for (Block block : body.blocks()) {
      Set<Integer> next = new TreeSet<>(block.end().successors());
      goingOn(block).forEach(h -> next.add(h.target()));
      if (block.end().successors().isEmpty()) {
        next.add(exit);
      }
      successors.add(List.copyOf(next));
    }
    successors.add(List.of());
    return successors;
  }

  private int[] meets(Graph graph) {
    int exit = body.blocks().size();
    Dominators post = Dominators.of(graph.reversed(), exit);
    int[] found = new int[exit];
    for (int b = 0; b < exit; b++) {
      int meet = post.immediate(b);
      found[b] = meet == exit ? NOWHERE : meet;
    }
    return found;
  }

  /** The number of the branch that an instruction of the block is which may throw. */
  int throwing(int block) {
    return body.blocks().size() + block;
  }

  /** The handlers of a block that may do something else than pass on what they caught. */
  List<Handler> goingOn(Block block) {
    return block.handlers().stream().filter(h -> goesOn(h.target())).toList();
  }

  private boolean goesOn(int target) {
    BitSet seen = new BitSet();
    Deque<Integer> work = new ArrayDeque<>(List.of(target));
    while (!work.isEmpty()) {
      Block at = body.blocks().get(work.pop());
      if (!seen.get(at.id())) {
        seen.set(at.id());
        if (at.end() instanceof Terminator.Return
            || at.end() instanceof Terminator.Throw t && t.explicit()) {
          return true;
        }
        work.addAll(at.end().successors());
      }
    }
    return false;
  }

  /** The block where the arms of a block's end meet, or -1 if that is only the end of the body. */
  int meet(int block) {
    return meets[block];
  }

  /** The block where the arms of a branch meet, or -1 if that is only the end of the body. */
  int meetOf(int branch) {
    return branch < meets.length ? meets[branch] : throwMeets[branch - meets.length];
  }

  /** The branches whose arms meet at a block. */
  Set<Integer> meetingAt(int block) {
    return meetingAt.getOrDefault(block, Collections.emptySortedSet());
  }

  /** The variables that some arm of a branch may assign. */
  BitSet assignedIn(int branch) {
    return assigned.computeIfAbsent(branch, this::findAssigned);
  }

  private BitSet findAssigned(int branch) {
    boolean throwing = branch >= body.blocks().size();
    int from = throwing ? branch - body.blocks().size() : branch;
    int meet = throwing ? throwMeets[from] : meets[from];
    Block start = body.blocks().get(from);
    BitSet vars = new BitSet();
    Deque<Integer> work = new ArrayDeque<>(start.end().successors());
    if (throwing) {
      note(start, vars);
      goingOn(start).forEach(h -> work.add(h.target()));
    }
    BitSet seen = new BitSet();
    while (!work.isEmpty()) {
      int id = work.pop();
      if (id != meet && !seen.get(id)) {
        seen.set(id);
        note(body.blocks().get(id), vars);
        work.addAll(body.blocks().get(id).end().successors());
      }
    }
    return vars;
  }

  private static void note(Block block, BitSet vars) {
    for (Instr instr : block.instrs()) {
      Var dst = instr.dst();
      if (dst != null) {
        vars.set(dst.index());
      }
    }
  }
}
