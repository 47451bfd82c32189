package dev.seqread.processor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class LoopTest {
  @Provide
  Arbitrary<Graph> bodies() {
    return Graphs.rooted();
  }

  @Property
  void hasWhatGoesBackToItsHeadWithoutPassingIt(@ForAll("bodies") Graph graph) {
    Map<Integer, SortedSet<Integer>> expected = new TreeMap<>();
    for (int from = 0; from < graph.size(); from++) {
      for (int head : graph.successors().get(from)) {
        if (Graphs.dominates(graph, 0, head, from)) {
          SortedSet<Integer> blocks = expected.computeIfAbsent(head, h -> new TreeSet<>());
          blocks.add(head);
          blocks.addAll(Graphs.reachable(graph.reversed(), from, head));
        }
      }
    }
    List<Loop> loops = Loop.of(graph, 0);
    assertThat(loops).extracting(Loop::head).containsExactlyElementsOf(expected.keySet());
    assertThat(loops).extracting(Loop::blocks).containsExactlyElementsOf(expected.values());
  }

  @Property
  void headDominatesItsBlocks(@ForAll("bodies") Graph graph) {
    for (Loop loop : Loop.of(graph, 0)) {
      assertThat(loop.blocks()).allMatch(b -> Graphs.dominates(graph, 0, loop.head(), b));
    }
  }
}
