package dev.seqread.processor.flow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Solves a {@link Flow} by iteration in reverse postorder. What comes into a node is the join of
 * what its predecessors give now; only where a cycle comes round is it joined with what was there
 * before. So what an earlier round gave leaves nothing behind in the nodes between.
 */
public final class Solver<S> {
  /** Far more than any flow of finite height needs; what takes longer is a fault, not a program. */
  private static final long STEPS_PER_NODE = 10_000;

  /** Where the seeds come from. */
  private static final int OUTSIDE = -1;

  private final Flow<S> flow;
  private final int[] rank;
  private final boolean[] cyclic;
  private final boolean[] queued;
  private final PriorityQueue<Integer> work;
  private final Map<Integer, SortedMap<Integer, S>> incoming = new HashMap<>();
  private final SortedMap<Integer, S> before = new TreeMap<>();

  private Solver(Flow<S> flow, List<Integer> order, int size) {
    this.flow = flow;
    this.rank = new int[size];
    this.cyclic = new boolean[size];
    this.queued = new boolean[size];
    Arrays.fill(rank, Integer.MAX_VALUE);
    for (int i = 0; i < order.size(); i++) {
      rank[order.get(i)] = i;
    }
    this.work = new PriorityQueue<>((a, b) -> rank[a] != rank[b] ? rank[a] - rank[b] : a - b);
  }

  /**
   * A solution: the state before each node that is reached.
   *
   * @param order the nodes, best first
   * @param seeds the states to start with
   */
  public static <S> SortedMap<Integer, S> solve(
      Flow<S> flow, List<Integer> order, int size, Map<Integer, S> seeds) {
    Solver<S> solver = new Solver<>(flow, order, size);
    seeds.forEach((node, seed) -> solver.arrive(OUTSIDE, node, seed));
    solver.run(STEPS_PER_NODE * size);
    return solver.before;
  }

  private void run(long limit) {
    for (long steps = limit; !work.isEmpty(); steps--) {
      if (steps == 0) {
        throw new IllegalStateException("no fixpoint after " + STEPS_PER_NODE + " steps a node");
      }
      int node = work.remove();
      queued[node] = false;
      S in = joined(node);
      if (!in.equals(before.put(node, in))) {
        flow.transfer(node, in).forEach((to, out) -> arrive(node, to, out));
      }
    }
  }

  private void arrive(int from, int to, S out) {
    cyclic[to] |= from != OUTSIDE && rank[to] <= rank[from];
    @Nullable S last = incoming.computeIfAbsent(to, t -> new TreeMap<>()).put(from, out);
    if (!out.equals(last) && !queued[to]) {
      queued[to] = true;
      work.add(to);
    }
  }

  private S joined(int node) {
    @Nullable S all = cyclic[node] ? before.get(node) : null;
    for (Map.Entry<Integer, S> in : incoming.getOrDefault(node, new TreeMap<>()).entrySet()) {
      S out = in.getValue();
      all = all == null ? out : flow.again(in.getKey(), node, flow.join(node, all, out), all);
    }
    return Objects.requireNonNull(all);
  }
}
