package dev.seqread.processor.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The values of constant expressions, as the language defines them. */
final class Constants {
  private final Source source;

  Constants(Source source) {
    this.source = source;
  }

  /** The value of an expression, or null if it is not constant. */
  @Nullable Object of(Tree tree) {
    if (tree instanceof LiteralTree literal) {
      return literal.getValue();
    } else if (tree instanceof ParenthesizedTree parens) {
      return of(parens.getExpression());
    } else if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      return source.element(tree) instanceof VariableElement variable
          ? variable.getConstantValue()
          : null;
    } else if (tree instanceof BinaryTree binary) {
      return binary(binary);
    } else if (tree instanceof UnaryTree unary) {
      Object operand = of(unary.getExpression());
      return operand == null ? null : Arithmetic.unary(unary.getKind(), operand);
    } else if (tree instanceof ConditionalExpressionTree conditional) {
      return conditional(conditional);
    } else if (tree instanceof TypeCastTree cast) {
      Object operand = of(cast.getExpression());
      return operand == null ? null : convert(operand, source.type(cast).name());
    }
    return null;
  }

  boolean isTrue(@Nullable Tree tree) {
    return tree == null || Boolean.TRUE.equals(of(tree));
  }

  boolean isFalse(@Nullable Tree tree) {
    return tree != null && Boolean.FALSE.equals(of(tree));
  }

  /** A constant of another primitive type or {@code String}; null if there is no such constant. */
  static @Nullable Object convert(Object value, String type) {
    Object number = value instanceof Character c ? Integer.valueOf(c) : value;
    if (!(number instanceof Number n)) {
      boolean same =
          value instanceof Boolean ? type.equals("boolean") : type.equals("java.lang.String");
      return same ? value : null;
    }
    return switch (type) {
      case "byte" -> Arithmetic.toInt(n, Byte.class);
      case "short" -> Arithmetic.toInt(n, Short.class);
      case "char" -> Arithmetic.toInt(n, Character.class);
      case "int" -> Arithmetic.toInt(n, Integer.class);
      case "long" -> (Object) n.longValue();
      case "float" -> (Object) n.floatValue();
      case "double" -> (Object) n.doubleValue();
      default -> null;
    };
  }

  /** The right operand goes first: in a long chain it is the one that is soon found to vary. */
  private @Nullable Object binary(BinaryTree tree) {
    Object right = of(tree.getRightOperand());
    Object left = right == null ? null : of(tree.getLeftOperand());
    return left == null ? null : Arithmetic.binary(tree.getKind(), left, right);
  }

  private @Nullable Object conditional(ConditionalExpressionTree tree) {
    Object condition = of(tree.getCondition());
    Object whenTrue = condition == null ? null : of(tree.getTrueExpression());
    Object whenFalse = whenTrue == null ? null : of(tree.getFalseExpression());
    if (whenFalse == null) {
      return null;
    }
    Object chosen = Boolean.TRUE.equals(condition) ? whenTrue : whenFalse;
    return convert(chosen, source.type(tree).name());
  }
}
