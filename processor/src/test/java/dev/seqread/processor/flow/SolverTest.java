package dev.seqread.processor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The solver on problems that keep some bits and add others at each node. */
final class SolverTest {
  private static final int BITS = 6;
  private static final BitSet SEED = bits(0b000001);

  /** For each node what it keeps, and what it adds. */
  record Problem(Graph graph, List<Integer> kept, List<Integer> added) implements Flow<BitSet> {
    @Override
    public BitSet join(int node, BitSet a, BitSet b) {
      BitSet union = (BitSet) a.clone();
      union.or(b);
      return union;
    }

    @Override
    public Map<Integer, BitSet> transfer(int node, BitSet in) {
      BitSet out = (BitSet) in.clone();
      out.and(bits(kept.get(node)));
      out.or(bits(added.get(node)));
      Map<Integer, BitSet> all = new TreeMap<>();
      graph.successors().get(node).forEach(to -> all.put(to, out));
      return all;
    }

    SortedMap<Integer, BitSet> solve(List<Integer> order) {
      return Solver.solve(this, order, graph.size(), Map.of(0, SEED));
    }
  }

  private static BitSet bits(int mask) {
    return BitSet.valueOf(new long[] {mask});
  }

  @Provide
  Arbitrary<Problem> problems() {
    return Graphs.any()
        .flatMap(
            graph -> {
              Arbitrary<List<Integer>> masks =
                  Arbitraries.integers().between(0, (1 << BITS) - 1).list().ofSize(graph.size());
              return masks.flatMap(k -> masks.map(a -> new Problem(graph, k, a)));
            });
  }

  @Property
  void solutionIsWhatRepeatedRoundsEndIn(@ForAll("problems") Problem problem) {
    SortedMap<Integer, BitSet> expected = new TreeMap<>(Map.of(0, SEED));
    SortedMap<Integer, BitSet> last;
    do {
      last = new TreeMap<>(expected);
      last.forEach(
          (node, in) ->
              problem
                  .transfer(node, in)
                  .forEach((to, out) -> expected.merge(to, out, (a, b) -> problem.join(to, a, b))));
    } while (!expected.equals(last));
    assertThat(problem.solve(problem.graph().reversePostorder(0))).isEqualTo(expected);
  }

  @Property
  void orderDecidesNothing(@ForAll("problems") Problem problem) {
    List<Integer> order = problem.graph().reversePostorder(0);
    List<Integer> backwards = new ArrayList<>(order);
    java.util.Collections.reverse(backwards);
    assertThat(problem.solve(backwards)).isEqualTo(problem.solve(order));
    assertThat(problem.solve(List.of())).isEqualTo(problem.solve(order));
  }

  @Property
  void solvesWhatIsReachedAndNothingElse(@ForAll("problems") Problem problem) {
    assertThat(problem.solve(problem.graph().reversePostorder(0)).keySet())
        .isEqualTo(Graphs.reachable(problem.graph(), 0, -1));
  }
}
