package dev.seqread.processor.flow;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A directed graph over the numbers {@code 0..size-1}, with its edges in both directions.
 *
 * @param successors in order, without repetition
 */
public record Graph(List<List<Integer>> successors, List<List<Integer>> predecessors) {

  /** The graph with these successors. */
  public static Graph of(List<List<Integer>> successors) {
    List<List<Integer>> predecessors = new ArrayList<>();
    successors.forEach(s -> predecessors.add(new ArrayList<>()));
    for (int from = 0; from < successors.size(); from++) {
      for (int to : successors.get(from)) {
        predecessors.get(to).add(from);
      }
    }
    return new Graph(successors, predecessors);
  }

  /** The blocks of a body with all edges, those to exception handlers included. */
  public static Graph ofAllEdges(Body body) {
    return of(
        body.blocks().stream()
            .map(
                block -> {
                  List<Integer> targets = new ArrayList<>(block.end().successors());
                  block.handlers().forEach(h -> targets.add(h.target()));
                  return targets.stream().distinct().toList();
                })
            .toList());
  }

  /**
   * The blocks of a body with the edges that no exception takes, and one more node, the last, that
   * stands for every end of the body.
   */
  public static Graph ofNormalEdges(Body body) {
    int exit = body.blocks().size();
    List<List<Integer>> successors = new ArrayList<>();
    for (Block block : body.blocks()) {
      List<Integer> next = block.end().successors().stream().distinct().toList();
      successors.add(next.isEmpty() ? List.of(exit) : next);
    }
    successors.add(List.of());
    return of(successors);
  }

  public int size() {
    return successors.size();
  }

  /** The same nodes with every edge turned round. */
  public Graph reversed() {
    return new Graph(predecessors, successors);
  }

  /**
   * The nodes that can be reached from {@code root}, each after those it is reached from, loops
   * aside.
   */
  public List<Integer> reversePostorder(int root) {
    List<Integer> postorder = new ArrayList<>();
    boolean[] seen = new boolean[size()];
    List<int[]> stack = new ArrayList<>();
    seen[root] = true;
    stack.add(new int[] {root, 0});
    while (!stack.isEmpty()) {
      int[] top = stack.get(stack.size() - 1);
      List<Integer> next = successors.get(top[0]);
      if (top[1] == next.size()) {
        postorder.add(top[0]);
        stack.remove(stack.size() - 1);
      } else {
        int to = next.get(top[1]++);
        if (!seen[to]) {
          seen[to] = true;
          stack.add(new int[] {to, 0});
        }
      }
    }
    Collections.reverse(postorder);
    return postorder;
  }
}
