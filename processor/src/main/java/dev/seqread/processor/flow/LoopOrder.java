package dev.seqread.processor.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The order in which a flow comes to rest in a loop before it goes on behind it: that of reverse
 * postorder, but with the blocks of each loop in one piece.
 */
public final class LoopOrder {
  private final List<Integer> postorder;
  private final Graph graph;
  private final List<Loop> loops;
  private final int[] rank;
  private final boolean[] placed;

  private LoopOrder(Graph graph, int root, List<Loop> loops) {
    this.graph = graph;
    this.loops = loops;
    this.postorder = graph.reversePostorder(root);
    this.rank = new int[graph.size()];
    this.placed = new boolean[graph.size()];
    Arrays.fill(placed, true);
    for (int i = 0; i < postorder.size(); i++) {
      rank[postorder.get(i)] = i;
      placed[postorder.get(i)] = false;
    }
  }

  /** The nodes that can be reached from {@code root}. */
  public static List<Integer> of(Graph graph, int root, List<Loop> loops) {
    return new LoopOrder(graph, root, loops).order();
  }

  private List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    List<Loop> inside = new ArrayList<>();
    while (order.size() < postorder.size()) {
      inside.removeIf(loop -> loop.blocks().stream().allMatch(b -> placed[b]));
      int next = next(inside);
      placed[next] = true;
      order.add(next);
      loops.stream().filter(loop -> loop.head() == next).forEach(inside::add);
    }
    return order;
  }

  /** The first node that may come next, in the innermost loop that is not complete. */
  private int next(List<Loop> inside) {
    SortedSet<Integer> candidates =
        inside.isEmpty() ? new TreeSet<>(postorder) : inside.get(inside.size() - 1).blocks();
    return candidates.stream()
        .filter(node -> !placed[node] && isReady(node))
        .min((a, b) -> rank[a] - rank[b])
        .orElseGet(
            () -> postorder.stream().filter(node -> !placed[node]).findFirst().orElseThrow());
  }

  private boolean isReady(int node) {
    return graph.predecessors().get(node).stream()
        .allMatch(p -> placed[p] || rank[p] >= rank[node]);
  }
}
