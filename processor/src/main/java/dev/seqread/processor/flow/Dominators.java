package dev.seqread.processor.flow;

import java.util.Arrays;
import java.util.List;

/**
 * The dominator tree of a graph: the simple iterative algorithm of Cooper, Harvey and Kennedy.
 *
 * <p>Post-dominators are the dominators of the reversed graph.
 */
public final class Dominators {
  private static final int NONE = -1;

  private final int root;
  private final int[] parent;

  private Dominators(int root, int[] parent) {
    this.root = root;
    this.parent = parent;
  }

  /** The dominators of all nodes that can be reached from {@code root}. */
  public static Dominators of(Graph graph, int root) {
    List<Integer> order = graph.reversePostorder(root);
    int[] position = new int[graph.size()];
    Arrays.fill(position, NONE);
    for (int i = 0; i < order.size(); i++) {
      position[order.get(i)] = i;
    }
    int[] parent = new int[graph.size()];
    Arrays.fill(parent, NONE);
    parent[root] = root;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int node : order) {
        if (node == root) {
          continue;
        }
        int best = NONE;
        for (int from : graph.predecessors().get(node)) {
          if (position[from] != NONE && parent[from] != NONE) {
            best = best == NONE ? from : meet(from, best, parent, position);
          }
        }
        if (best != parent[node]) {
          parent[node] = best;
          changed = true;
        }
      }
    }
    return new Dominators(root, parent);
  }

  private static int meet(int a, int b, int[] parent, int[] position) {
    while (a != b) {
      while (position[a] > position[b]) {
        a = parent[a];
      }
      while (position[b] > position[a]) {
        b = parent[b];
      }
    }
    return a;
  }

  /** The immediate dominator of a node, or -1 for the root and for what can't be reached. */
  public int immediate(int node) {
    return node == root ? NONE : parent[node];
  }

  /** True if every way from the root to {@code node} passes {@code dominator}. */
  public boolean dominates(int dominator, int node) {
    if (parent[node] == NONE) {
      return false;
    }
    for (int at = node; ; at = parent[at]) {
      if (at == dominator) {
        return true;
      }
      if (at == root) {
        return false;
      }
    }
  }
}
