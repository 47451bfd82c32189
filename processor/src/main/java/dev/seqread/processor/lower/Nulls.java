package dev.seqread.processor.lower;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.Tree;

/** Tells the null literal in what an expression may evaluate to. */
final class Nulls {
  private Nulls() {}

  static boolean maybe(Tree tree) {
    Tree bare = Source.bare(tree);
    if (bare instanceof ConditionalExpressionTree conditional) {
      return maybe(conditional.getTrueExpression()) || maybe(conditional.getFalseExpression());
    }
    return bare.getKind() == Tree.Kind.NULL_LITERAL;
  }
}
