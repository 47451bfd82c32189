package dev.seqread.processor.flow;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Which variables a later instruction still reads.
 *
 * <p>What counts as a read is a parameter: with {@link #ofAllReads} every read does, with {@link
 * #ofReadsIn} only those that an instruction of interest makes, while a copy into a live variable
 * keeps its source alive. So it also answers "can this stamp still be validated?".
 */
public final class Liveness {

  /** The instructions of interest. */
  public interface Uses {
    /** The reads of an instruction that count. */
    List<Var> of(Instr instr);

    /** True if the instruction may go on to a handler. */
    default boolean mayThrow(Instr instr) {
      return instr.mayThrow();
    }
  }

  private final Body body;
  private final Uses uses;
  private final boolean ends;
  private final int variables;
  private final SortedMap<Integer, BitSet> after;

  private Liveness(Body body, Uses uses, boolean ends) {
    this.body = body;
    this.uses = uses;
    this.ends = ends;
    this.variables = body.vars().size();
    Graph graph = Graph.ofAllEdges(body);
    Map<Integer, BitSet> seeds = new HashMap<>();
    body.blocks().forEach(b -> seeds.put(b.id(), new BitSet()));
    List<Integer> order = new ArrayList<>(graph.reversePostorder(0));
    Collections.reverse(order);
    this.after = Solver.solve(new Backward(graph), order, graph.size(), seeds);
  }

  /** Liveness in the usual sense. */
  public static Liveness ofAllReads(Body body) {
    return new Liveness(body, Instr::reads, true);
  }

  /** Liveness for the reads of interest only. */
  public static Liveness ofReadsIn(Body body, Uses uses) {
    return new Liveness(body, uses, false);
  }

  /** What is live before each instruction of a block, and last, what is live before its end. */
  public List<BitSet> within(int id) {
    Block block = body.blocks().get(id);
    BitSet out = after.get(id);
    BitSet handlers = out.get(variables, 2 * variables);
    BitSet live = beforeEnd(block, out, handlers);
    List<BitSet> sets = new ArrayList<>(List.of(live));
    for (int i = block.instrs().size() - 1; i >= 0; i--) {
      live = before(block.instrs().get(i), live, handlers);
      sets.add(live);
    }
    Collections.reverse(sets);
    return sets;
  }

  private BitSet beforeEnd(Block block, BitSet out, BitSet handlers) {
    BitSet live = out.get(0, variables);
    if (block.end() instanceof Terminator.Throw) {
      live.or(handlers);
    }
    if (ends) {
      block.end().reads().forEach(v -> live.set(v.index()));
    }
    return live;
  }

  private BitSet before(Instr instr, BitSet after, BitSet handlers) {
    BitSet live = (BitSet) after.clone();
    Var dst = instr.dst();
    if (dst != null) {
      live.clear(dst.index());
    }
    if (ends || !(instr instanceof Instr.Copy)) {
      uses.of(instr).forEach(v -> live.set(v.index()));
    } else if (instr instanceof Instr.Copy copy && after.get(copy.dst().index())) {
      live.set(copy.src().index());
    }
    if (uses.mayThrow(instr)) {
      live.or(handlers);
    }
    return live;
  }

  /**
   * Runs against the edges. The state of a node is what is live after it: bit {@code v} for what is
   * live where it goes on normally, bit {@code variables + v} for what is live in its handlers.
   */
  private final class Backward implements Flow<BitSet> {
    private final Graph graph;

    Backward(Graph graph) {
      this.graph = graph;
    }

    @Override
    public BitSet join(int node, BitSet a, BitSet b) {
      BitSet union = (BitSet) a.clone();
      union.or(b);
      return union;
    }

    @Override
    public Map<Integer, BitSet> transfer(int node, BitSet out) {
      BitSet live = within(body.blocks().get(node), out);
      Map<Integer, BitSet> result = new HashMap<>();
      for (int from : graph.predecessors().get(node)) {
        Block before = body.blocks().get(from);
        BitSet bits = new BitSet();
        if (before.end().successors().contains(node)) {
          bits.or(live);
        }
        if (before.handlers().stream().anyMatch(h -> h.target() == node)) {
          live.stream().forEach(v -> bits.set(variables + v));
        }
        result.put(from, bits);
      }
      return result;
    }

    private BitSet within(Block block, BitSet out) {
      BitSet handlers = out.get(variables, 2 * variables);
      BitSet live = beforeEnd(block, out, handlers);
      for (int i = block.instrs().size() - 1; i >= 0; i--) {
        live = before(block.instrs().get(i), live, handlers);
      }
      return live;
    }
  }
}
