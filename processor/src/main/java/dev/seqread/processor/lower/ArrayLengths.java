package dev.seqread.processor.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.seqread.processor.ir.FieldRef;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** How long the arrays are that the source of a class puts into its fields. */
final class ArrayLengths {
  private static final int UNKNOWN = -1;

  private final Map<FieldRef, Integer> lengths = new HashMap<>();

  /** The length of a new array, if it is constant. */
  static OptionalInt of(Source source, ExpressionTree value) {
    Tree bare = Source.bare(value);
    if (!(bare instanceof NewArrayTree made)) {
      return OptionalInt.empty();
    }
    if (made.getInitializers() != null) {
      return OptionalInt.of(made.getInitializers().size());
    }
    Object size = new Constants(source).of(made.getDimensions().get(0));
    if (size instanceof Character c) {
      return OptionalInt.of(c);
    }
    return size instanceof Number n ? OptionalInt.of(n.intValue()) : OptionalInt.empty();
  }

  void add(FieldRef field, OptionalInt length) {
    lengths.merge(field, length.orElse(UNKNOWN), (a, b) -> a.equals(b) ? a : UNKNOWN);
  }

  OptionalInt of(FieldRef field) {
    int length = lengths.getOrDefault(field, UNKNOWN);
    return length == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(length);
  }
}
