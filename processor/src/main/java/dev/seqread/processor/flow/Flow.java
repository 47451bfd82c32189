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

  /** What leaves a node, for each node that it goes on to; absent where nothing gets there. */
  Map<Integer, S> transfer(int node, S in);
}
