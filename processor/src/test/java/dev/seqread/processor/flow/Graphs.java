package dev.seqread.processor.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Small random graphs, and what can be said of them by walking. */
public final class Graphs {
  private static final int MOST_NODES = 8;

  private Graphs() {}

  /** Any graph. */
  static Arbitrary<Graph> any() {
    return Arbitraries.integers()
        .between(1, MOST_NODES)
        .flatMap(size -> successors(size).list().ofSize(size).map(Graph::of));
  }

  /** A graph in which every node can be reached from node 0, as in a body. */
  static Arbitrary<Graph> rooted() {
    return any().filter(graph -> reachable(graph, 0, -1).size() == graph.size());
  }

  private static Arbitrary<List<Integer>> successors(int size) {
    return Arbitraries.integers().between(0, size - 1).list().uniqueElements().ofMaxSize(3);
  }

  /** What can be reached from a node, itself included, without entering another. */
  public static Set<Integer> reachable(Graph graph, int from, int avoided) {
    Set<Integer> seen = new TreeSet<>();
    Deque<Integer> work = new ArrayDeque<>(from == avoided ? List.of() : List.of(from));
    while (!work.isEmpty()) {
      int node = work.pop();
      if (seen.add(node)) {
        List<Integer> next = new ArrayList<>(graph.successors().get(node));
        next.remove(Integer.valueOf(avoided));
        work.addAll(next);
      }
    }
    return seen;
  }

  /** By definition: every way from the root to the node passes the other. */
  public static boolean dominates(Graph graph, int root, int dominator, int node) {
    return reachable(graph, root, -1).contains(node)
        && (dominator == node || !reachable(graph, root, dominator).contains(node));
  }
}
