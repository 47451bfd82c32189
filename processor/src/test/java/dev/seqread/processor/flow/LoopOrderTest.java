package dev.seqread.processor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class LoopOrderTest {
  @Provide
  Arbitrary<Graph> bodies() {
    return Graphs.rooted();
  }

  @Property
  void hasEveryNodeOnceAndBeginsWithTheRoot(@ForAll("bodies") Graph graph) {
    List<Integer> order = LoopOrder.of(graph, 0, Loop.of(graph, 0));
    assertThat(order).containsExactlyInAnyOrderElementsOf(graph.reversePostorder(0));
    assertThat(order.get(0)).isZero();
  }

  @Property
  void keepsLoopsInOnePiece(@ForAll("bodies") Graph graph) {
    List<Loop> loops = Loop.of(graph, 0);
    List<Integer> order = LoopOrder.of(graph, 0, loops);
    for (Loop loop : loops) {
      int first = order.indexOf(loop.head());
      List<Integer> piece = order.subList(first, first + loop.blocks().size());
      assertThat(piece).containsExactlyInAnyOrderElementsOf(loop.blocks());
    }
  }
}
