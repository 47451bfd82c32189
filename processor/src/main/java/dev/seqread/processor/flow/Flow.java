package dev.seqread.processor.flow;

import java.util.Map;

/**
 * A monotone data flow problem over a graph. States are immutable and compared by {@code equals};
 * {@code join} is associative, commutative and idempotent, and the states that one node can take
 * form no infinite ascending chain.
 */
public interface Flow<S> {
  /** The least state that is above both. */
  S join(int node, S a, S b);

  /**
   * What the join at a node is taken to be where an edge comes to it again; one that goes round a
   * loop may give a greater state, to come to rest.
   */
  default S again(int from, int node, S joined, S before) {
    return joined;
  }

  /** What leaves a node, for each node that it goes on to; absent where nothing gets there. */
  Map<Integer, S> transfer(int node, S in);
}
