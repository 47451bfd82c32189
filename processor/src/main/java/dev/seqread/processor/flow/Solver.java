package dev.seqread.processor.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/** Solves a {@link Flow} by iteration in reverse postorder. */
public final class Solver {
  /** Far more than any flow of finite height needs; what takes longer is a fault, not a program. */
  private static final long STEPS_PER_NODE = 10_000;

  private Solver() {}

  /**
   * The least solution: the state before each node that is reached.
   *
   * @param order the nodes, best first; where joins are monotone, it decides the speed and nothing
   *     else
   * @param seeds the states to start with
   */
  public static <S> SortedMap<Integer, S> solve(
      Flow<S> flow, List<Integer> order, int size, Map<Integer, S> seeds) {
    int[] rank = new int[size];
    Arrays.fill(rank, Integer.MAX_VALUE);
    for (int i = 0; i < order.size(); i++) {
      rank[order.get(i)] = i;
    }
    SortedMap<Integer, S> before = new TreeMap<>(seeds);
    PriorityQueue<Integer> work =
        new PriorityQueue<>((a, b) -> rank[a] != rank[b] ? rank[a] - rank[b] : a - b);
    boolean[] queued = new boolean[size];
    seeds.keySet().forEach(node -> enqueue(node, work, queued));
    long steps = STEPS_PER_NODE * size;
    while (!work.isEmpty()) {
      if (steps-- == 0) {
        throw new IllegalStateException("no fixpoint after " + STEPS_PER_NODE + " steps a node");
      }
      int node = work.remove();
      queued[node] = false;
      flow.transfer(node, before.get(node))
          .forEach(
              (to, out) -> {
                S old = before.get(to);
                S joined = old == null ? out : flow.again(node, to, flow.join(to, old, out), old);
                if (!joined.equals(old)) {
                  before.put(to, joined);
                  enqueue(to, work, queued);
                }
              });
    }
    return before;
  }

  private static void enqueue(int node, PriorityQueue<Integer> work, boolean[] queued) {
    if (!queued[node]) {
      queued[node] = true;
      work.add(node);
    }
  }
}
