package dev.seqread.processor.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.flow.Bodies;
import dev.seqread.processor.flow.Graph;
import dev.seqread.processor.flow.Graphs;
import dev.seqread.processor.ir.Body;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Where control dependence ends, and that instructions have numbers of their own. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
final class BodyInfoTest {
  @Provide
  Arbitrary<Body> bodies() {
    return Bodies.any();
  }

  /** By definition: the first block that is on every way from there to the end of the body. */
  @Property
  void armsMeetWhereEveryWayToTheEndPasses(@ForAll("bodies") Body body) {
    BodyInfo info = new BodyInfo(body, instr -> List.of());
    Graph ways = Graph.ofNormalEdges(body);
    Graph back = ways.reversed();
    int exit = ways.size() - 1;
    for (int b = 0; b < body.blocks().size(); b++) {
      int block = b;
      List<Integer> unavoidable =
          IntStream.range(0, exit)
              .filter(m -> m != block && Graphs.dominates(back, exit, m, block))
              .boxed()
              .toList();
      int meet = info.meet(block);
      if (unavoidable.isEmpty()) {
        assertThat(meet).isEqualTo(-1);
      } else {
        assertThat(unavoidable).contains(meet);
        assertThat(unavoidable).allMatch(m -> Graphs.dominates(back, exit, m, meet));
        assertThat(info.meetingAt(meet)).contains(block);
      }
    }
  }

  @Property
  void numbersAreUnique(@ForAll("bodies") Body body) {
    BodyInfo info = new BodyInfo(body, instr -> List.of());
    Set<Integer> numbers = new HashSet<>();
    body.blocks()
        .forEach(
            block ->
                IntStream.rangeClosed(0, block.instrs().size())
                    .forEach(i -> assertThat(numbers.add(info.site(block.id(), i))).isTrue()));
  }

  @Property
  void inLoopIsWhatReachesItself(@ForAll("bodies") Body body) {
    BodyInfo info = new BodyInfo(body, instr -> List.of());
    Graph graph = Graph.ofAllEdges(body);
    for (int block : Graphs.reachable(graph, 0, -1)) {
      if (info.isInLoop(block)) {
        assertThat(graph.successors().get(block))
            .anyMatch(next -> Graphs.reachable(graph, next, -1).contains(block));
      }
    }
  }
}
