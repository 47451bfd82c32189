package dev.seqread.processor.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A natural loop.
 *
 * @param head the block that every iteration starts in
 * @param blocks all blocks of the loop, {@code head} included
 */
public record Loop(int head, SortedSet<Integer> blocks) {

  /** The loops of a graph by their heads; loops that share a head are one. */
  public static List<Loop> of(Graph graph, int root) {
    Dominators dominators = Dominators.of(graph, root);
    SortedMap<Integer, SortedSet<Integer>> found = new TreeMap<>();
    for (int from : graph.reversePostorder(root)) {
      for (int to : graph.successors().get(from)) {
        if (dominators.dominates(to, from)) {
          SortedSet<Integer> blocks = found.computeIfAbsent(to, h -> new TreeSet<>(List.of(h)));
          addBackwards(graph, from, blocks);
        }
      }
    }
    List<Loop> loops = new ArrayList<>();
    found.forEach((head, blocks) -> loops.add(new Loop(head, blocks)));
    return loops;
  }

  private static void addBackwards(Graph graph, int from, SortedSet<Integer> blocks) {
    Deque<Integer> work = new ArrayDeque<>(List.of(from));
    while (!work.isEmpty()) {
      int block = work.pop();
      if (blocks.add(block)) {
        work.addAll(graph.predecessors().get(block));
      }
    }
  }
}
