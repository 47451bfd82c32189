package dev.seqread.processor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The algorithm against the definition. */
final class DominatorsTest {
  @Provide
  Arbitrary<Graph> graphs() {
    return Graphs.any();
  }

  @Property
  void dominatesWhatCannotBeReachedWithoutIt(@ForAll("graphs") Graph graph) {
    Dominators dominators = Dominators.of(graph, 0);
    for (int a = 0; a < graph.size(); a++) {
      for (int b = 0; b < graph.size(); b++) {
        assertThat(dominators.dominates(a, b))
            .as("%d dominates %d", a, b)
            .isEqualTo(Graphs.dominates(graph, 0, a, b));
      }
    }
  }

  @Property
  void immediateOneIsDominatedByTheOthers(@ForAll("graphs") Graph graph) {
    Dominators dominators = Dominators.of(graph, 0);
    for (int i = 0; i < graph.size(); i++) {
      int node = i;
      List<Integer> strict =
          IntStream.range(0, graph.size())
              .filter(d -> d != node && Graphs.dominates(graph, 0, d, node))
              .boxed()
              .toList();
      int immediate = dominators.immediate(node);
      if (strict.isEmpty()) {
        assertThat(immediate).isEqualTo(-1);
      } else {
        assertThat(strict).contains(immediate);
        assertThat(strict).allMatch(d -> Graphs.dominates(graph, 0, d, immediate));
      }
    }
  }
}
