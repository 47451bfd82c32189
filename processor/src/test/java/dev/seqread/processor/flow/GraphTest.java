package dev.seqread.processor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class GraphTest {
  @Provide
  Arbitrary<Graph> graphs() {
    return Graphs.any();
  }

  @Property
  void edgesGoBothWays(@ForAll("graphs") Graph graph) {
    for (int from = 0; from < graph.size(); from++) {
      for (int to = 0; to < graph.size(); to++) {
        assertThat(graph.predecessors().get(to).contains(from))
            .isEqualTo(graph.successors().get(from).contains(to));
      }
    }
  }

  @Property
  void orderHasWhatCanBeReachedOnceAndTheRootFirst(@ForAll("graphs") Graph graph) {
    List<Integer> order = graph.reversePostorder(0);
    assertThat(order).containsExactlyInAnyOrderElementsOf(Graphs.reachable(graph, 0, -1));
    assertThat(order.get(0)).isEqualTo(0);
  }

  @Property
  void onlyLoopsGoBackInTheOrder(@ForAll("graphs") Graph graph) {
    List<Integer> order = graph.reversePostorder(0);
    for (int from : order) {
      for (int to : graph.successors().get(from)) {
        if (order.indexOf(to) <= order.indexOf(from)) {
          assertThat(Graphs.reachable(graph, to, -1)).contains(from);
        }
      }
    }
  }
}
