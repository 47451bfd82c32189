package dev.seqread.processor.lower;

import com.sun.source.tree.Tree;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.TypeRef;

/** The operators of the language and those of the representation. */
final class Operators {
  private Operators() {}

  /** The operator of a unary, binary or compound assignment tree with that result. */
  static OpKind of(Tree.Kind kind, TypeRef result) {
    return switch (kind) {
      case PLUS, PLUS_ASSIGNMENT ->
          result.name().equals("java.lang.String") ? OpKind.CONCAT : OpKind.ADD;
      case MINUS, MINUS_ASSIGNMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT -> OpKind.SUB;
      case PREFIX_INCREMENT, POSTFIX_INCREMENT -> OpKind.ADD;
      case MULTIPLY, MULTIPLY_ASSIGNMENT -> OpKind.MUL;
      case DIVIDE, DIVIDE_ASSIGNMENT -> OpKind.DIV;
      case REMAINDER, REMAINDER_ASSIGNMENT -> OpKind.REM;
      case AND, AND_ASSIGNMENT -> OpKind.AND;
      case OR, OR_ASSIGNMENT -> OpKind.OR;
      case XOR, XOR_ASSIGNMENT -> OpKind.XOR;
      case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> OpKind.SHL;
      case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> OpKind.SHR;
      case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> OpKind.USHR;
      case UNARY_MINUS -> OpKind.NEG;
      case BITWISE_COMPLEMENT -> OpKind.COMPLEMENT;
      case LOGICAL_COMPLEMENT -> OpKind.NOT;
      case EQUAL_TO -> OpKind.EQ;
      case NOT_EQUAL_TO -> OpKind.NE;
      case LESS_THAN -> OpKind.LT;
      case LESS_THAN_EQUAL -> OpKind.LE;
      case GREATER_THAN -> OpKind.GT;
      case GREATER_THAN_EQUAL -> OpKind.GE;
      default -> OpKind.CHOICE;
    };
  }
}
