package dev.seqread.processor.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Lowers operators that have no edges. */
final class Operations {
  private final BodyLowering body;

  Operations(BodyLowering body) {
    this.body = body;
  }

  Var binary(BinaryTree tree) {
    return isConcatenation(tree) ? concatenation(tree) : arithmetic(tree);
  }

  /** One operation for a whole chain. */
  private Var concatenation(BinaryTree tree) {
    Deque<ExpressionTree> operands = new ArrayDeque<>();
    ExpressionTree left = tree;
    while (left instanceof BinaryTree binary
        && isConcatenation(binary)
        && (left == tree || body.source().constants().of(left) == null)) {
      operands.push(binary.getRightOperand());
      left = binary.getLeftOperand();
    }
    operands.push(left);
    List<Var> values = body.expressions().operands(List.copyOf(operands), null);
    return joined(values, body.type(tree), body.place(tree));
  }

  /** A concatenation asks each part for its text. */
  Var joined(List<Var> parts, TypeRef type, Place place) {
    List<Var> texts = new ArrayList<>();
    parts.forEach(part -> texts.add(text(part, type, place)));
    return operation(OpKind.CONCAT, texts, type, place);
  }

  /** The text of a part, which no code of others has to make if it is text or a number. */
  private Var text(Var part, TypeRef string, Place place) {
    if (!part.type().isReference() || part.type().isString() || part.type().isBox()) {
      return part;
    }
    Var text = body.temp(string);
    MethodRef valueOf =
        Symbols.implied(
            string.name(),
            "valueOf",
            List.of(TypeRef.OBJECT),
            string,
            MethodRef.Flag.STATIC,
            MethodRef.Flag.FIXED);
    body.emit(new Instr.Call(text, null, string, valueOf, List.of(part), false, false, place));
    return text;
  }

  /** Long chains are left-deep: the left spine is walked without recursion. */
  private Var arithmetic(BinaryTree tree) {
    Deque<BinaryTree> spine = new ArrayDeque<>();
    ExpressionTree left = tree;
    while (left instanceof BinaryTree binary
        && !Conditions.isShortCircuit(binary)
        && !isConcatenation(binary)
        && (left == tree || body.source().constants().of(left) == null)) {
      spine.push(binary);
      left = binary.getLeftOperand();
    }
    Var value = body.value(left);
    while (!spine.isEmpty()) {
      BinaryTree next = spine.pop();
      Var stable = body.expressions().stable(value, List.of(next.getRightOperand()), next);
      value = combine(next, stable, body.value(next.getRightOperand()));
    }
    return value;
  }

  private boolean isConcatenation(BinaryTree tree) {
    return Operators.of(tree.getKind(), body.type(tree)) == OpKind.CONCAT;
  }

  Var unary(UnaryTree tree) {
    Place place = body.place(tree);
    TypeRef type = body.type(tree);
    OpKind kind = Operators.of(tree.getKind(), type);
    Var operand = body.expressions().coerce(body.value(tree.getExpression()), type, place);
    boolean nothing = kind == OpKind.CHOICE;
    return nothing ? operand : operation(kind, List.of(operand), type, place);
  }

  Var cast(TypeCastTree tree) {
    Var value = body.value(tree.getExpression());
    TypeRef type = body.type(tree.getType());
    if (!value.type().isReference() || !type.isReference()) {
      return body.expressions().coerce(value, type, body.place(tree));
    }
    TypeMirror from = body.source().mirror(tree.getExpression());
    TypeMirror to = body.source().mirror(tree.getType());
    boolean down = from != null && to != null && !body.symbols().types().isSubtype(from, to);
    Var result = body.temp(type);
    body.emit(new Instr.Cast(result, value, type, down, false, body.place(tree)));
    return result;
  }

  Var operation(OpKind kind, List<Var> operands, TypeRef type, Place place) {
    if (type.kind() == TypeRef.Kind.BOOLEAN && (kind == OpKind.AND || kind == OpKind.OR)) {
      return body.conditions().both(operands.get(0), operands.get(1), kind == OpKind.AND, place);
    }
    Var result = body.temp(type);
    body.emit(new Instr.Op(result, kind, operands, place));
    return result;
  }

  /** The primitive type of a box; any other type is itself. */
  TypeRef unboxed(TypeRef type) {
    TypeElement element = body.symbols().types().named(type.name());
    if (!type.name().startsWith("java.lang.") || element == null) {
      return type;
    }
    try {
      return body.symbols()
          .types()
          .ref(body.source().javac().types().unboxedType(element.asType()));
    } catch (IllegalArgumentException notABox) {
      return type;
    }
  }

  private Var combine(BinaryTree tree, Var left, Var right) {
    Place place = body.place(tree);
    TypeRef type = body.type(tree);
    OpKind kind = Operators.of(tree.getKind(), type);
    boolean identity =
        (kind == OpKind.EQ || kind == OpKind.NE)
            && left.type().isReference()
            && right.type().isReference();
    if (identity) {
      return operation(kind, List.of(left, right), type, place);
    }
    List<Var> operands = List.of(primitive(left, place), primitive(right, place));
    return operation(kind, operands, type, place);
  }

  private Var primitive(Var value, Place place) {
    return body.expressions().coerce(value, unboxed(value.type()), place);
  }
}
