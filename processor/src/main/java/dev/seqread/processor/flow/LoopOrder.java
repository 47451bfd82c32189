package dev.seqread.processor.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The order in which a flow comes to rest in a loop before it goes on behind it: that of reverse
 * postorder, but with the blocks of each loop in one piece. It is a weak topological order after
 * Bourdoncle, "Efficient chaotic iteration strategies with widenings" (1993).
 */
public final class LoopOrder {
  private LoopOrder() {}

  /** The nodes that can be reached from {@code root}. */
  public static List<Integer> of(Graph graph, int root, List<Loop> loops) {
    List<Integer> postorder = graph.reversePostorder(root);
    int[] rank = new int[graph.size()];
    for (int i = 0; i < postorder.size(); i++) {
      rank[postorder.get(i)] = i;
    }
    List<Loop> outerFirst =
        loops.stream().sorted(Comparator.comparing(loop -> -loop.blocks().size())).toList();
    Map<Integer, int[]> places = new HashMap<>();
    for (int node : postorder) {
      IntStream heads =
          outerFirst.stream()
              .filter(loop -> loop.blocks().contains(node))
              .mapToInt(loop -> rank[loop.head()]);
      places.put(node, IntStream.concat(heads, IntStream.of(rank[node])).toArray());
    }
    return postorder.stream().sorted(Comparator.comparing(places::get, Arrays::compare)).toList();
  }
}
