package dev.seqread.processor.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.seqread.processor.graph.GraphBuilder;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;

/** Lowers conditions to edges. */
final class Conditions {
  private final BodyLowering body;
  private final GraphBuilder graph;

  Conditions(BodyLowering body) {
    this.body = body;
    this.graph = body.graph();
  }

  /** Ends the block, going on by the value of a condition. */
  void branch(ExpressionTree condition, int whenTrue, int whenFalse) {
    Tree tree = Source.bare(condition);
    if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      branch(((UnaryTree) tree).getExpression(), whenFalse, whenTrue);
    } else if (tree.getKind() == Tree.Kind.CONDITIONAL_AND) {
      BinaryTree and = (BinaryTree) tree;
      int second = graph.block();
      branch(and.getLeftOperand(), second, whenFalse);
      graph.start(second);
      branch(and.getRightOperand(), whenTrue, whenFalse);
    } else if (tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
      BinaryTree or = (BinaryTree) tree;
      int second = graph.block();
      branch(or.getLeftOperand(), whenTrue, second);
      graph.start(second);
      branch(or.getRightOperand(), whenTrue, whenFalse);
    } else if (tree instanceof ConditionalExpressionTree conditional) {
      branchOnChoice(conditional, whenTrue, whenFalse);
    } else if (tree instanceof InstanceOfTree test && !body.patterns().isPlainTest(test)) {
      body.patterns().branch(test, whenTrue, whenFalse);
    } else {
      Var value = body.expressions().valueAs((ExpressionTree) tree, TypeRef.BOOLEAN);
      graph.branch(value, whenTrue, whenFalse, body.place(tree));
    }
  }

  /** True if a condition consists of others, so that its value is better known on the edges. */
  static boolean isShortCircuit(Tree tree) {
    return switch (tree.getKind()) {
      case CONDITIONAL_AND, CONDITIONAL_OR, CONDITIONAL_EXPRESSION, INSTANCE_OF -> true;
      case LOGICAL_COMPLEMENT -> isShortCircuit(Source.bare(((UnaryTree) tree).getExpression()));
      default -> false;
    };
  }

  /** The value of a condition: a constant on each edge. */
  Var value(ExpressionTree condition) {
    Place place = body.place(condition);
    int whenTrue = graph.block();
    int whenFalse = graph.block();
    int after = graph.block();
    Var result = body.temp(TypeRef.BOOLEAN);
    branch(condition, whenTrue, whenFalse);
    graph.start(whenTrue);
    body.emit(new Instr.Const(result, true, place));
    graph.jump(after, place);
    graph.start(whenFalse);
    body.emit(new Instr.Const(result, false, place));
    graph.jump(after, place);
    graph.start(after);
    return result;
  }

  /** Whether both, or at least one, of two conditions hold that have been evaluated already. */
  Var both(Var first, Var second, boolean and, Place place) {
    int decided = graph.block();
    int open = graph.block();
    int after = graph.block();
    Var result = body.temp(TypeRef.BOOLEAN);
    graph.branch(first, and ? open : decided, and ? decided : open, place);
    graph.start(decided);
    body.emit(new Instr.Const(result, !and, place));
    graph.jump(after, place);
    graph.start(open);
    body.emit(new Instr.Copy(result, second, place));
    graph.jump(after, place);
    graph.start(after);
    return result;
  }

  /** The value of a conditional expression. */
  Var choose(ConditionalExpressionTree tree) {
    Place place = body.place(tree);
    int whenTrue = graph.block();
    int whenFalse = graph.block();
    int after = graph.block();
    Var result = body.temp(body.type(tree));
    branch(tree.getCondition(), whenTrue, whenFalse);
    graph.start(whenTrue);
    copy(result, tree.getTrueExpression());
    graph.jump(after, place);
    graph.start(whenFalse);
    copy(result, tree.getFalseExpression());
    graph.jump(after, place);
    graph.start(after);
    return result;
  }

  private void copy(Var result, ExpressionTree tree) {
    Var value = body.expressions().valueAs(tree, result.type());
    body.emit(new Instr.Copy(result, value, body.place(tree)));
  }

  private void branchOnChoice(ConditionalExpressionTree tree, int whenTrue, int whenFalse) {
    int first = graph.block();
    int second = graph.block();
    branch(tree.getCondition(), first, second);
    graph.start(first);
    branch(tree.getTrueExpression(), whenTrue, whenFalse);
    graph.start(second);
    branch(tree.getFalseExpression(), whenTrue, whenFalse);
  }
}
