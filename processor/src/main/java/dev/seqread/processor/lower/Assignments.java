package dev.seqread.processor.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Lowers assignments, compound assignments, increments and decrements. */
final class Assignments {
  private final BodyLowering body;
  private final Operations operations;

  Assignments(BodyLowering body, Operations operations) {
    this.body = body;
    this.operations = operations;
  }

  static boolean isUpdate(UnaryTree tree) {
    return switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  Var assign(AssignmentTree tree) {
    Target target = target(tree.getVariable(), List.of(tree.getExpression()));
    Var value = body.expressions().valueAs(tree.getExpression(), target.type());
    if (target.field() != null) {
      body.noteAssigned(target.field().field(), tree.getExpression());
    }
    return target.store(value, false, body.place(tree));
  }

  Var compound(CompoundAssignmentTree tree) {
    ExpressionTree operand = tree.getExpression();
    Target target = target(tree.getVariable(), List.of(operand));
    Place place = body.place(tree);
    Var old = target.load(tree.getVariable());
    old = body.expressions().stable(old, List.of(operand), tree);
    OpKind kind = Operators.of(tree.getKind(), target.type());
    Var right = body.value(operand);
    if (kind == OpKind.CONCAT) {
      Var joined = operations.joined(List.of(old, right), target.type(), place);
      return target.store(joined, true, place);
    }
    TypeRef type = operations.unboxed(target.type());
    Var left = body.expressions().coerce(old, type, place);
    Var unboxed = body.expressions().coerce(right, operations.unboxed(right.type()), place);
    Var result = operations.operation(kind, List.of(left, unboxed), type, place);
    return target.store(body.expressions().coerce(result, target.type(), place), true, place);
  }

  /**
   * @param wanted the value of the expression is used, so that a postfix operator keeps the old one
   */
  Var update(UnaryTree tree, boolean wanted) {
    Target target = target(tree.getExpression(), List.of());
    Place place = body.place(tree);
    Var old = target.load(tree.getExpression());
    boolean postfix =
        tree.getKind() == Tree.Kind.POSTFIX_INCREMENT
            || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
    if (postfix && wanted) {
      old = body.frozen(old, place);
    }
    TypeRef type = operations.unboxed(target.type());
    Var number = body.expressions().coerce(old, type, place);
    Var one = body.constant(1, TypeRef.INT, place);
    OpKind kind = Operators.of(tree.getKind(), type);
    Var result = operations.operation(kind, List.of(number, one), type, place);
    Var stored = target.store(body.expressions().coerce(result, target.type(), place), true, place);
    return postfix ? old : stored;
  }

  /** What is assigned, with the operands that find it evaluated. */
  private sealed interface Target {
    TypeRef type();

    /** The current value, read to be updated. */
    Var load(Tree tree);

    /** Stores a value; the result is the value of the assignment. */
    Var store(Var value, boolean update, Place place);

    default Fields.@Nullable Access field() {
      return null;
    }
  }

  private Target target(ExpressionTree variable, List<? extends ExpressionTree> later) {
    Tree tree = Source.bare(variable);
    if (tree instanceof ArrayAccessTree access) {
      return element(access, later);
    }
    Fields.Access access = body.expressions().fields().access(tree);
    if (access != null) {
      Var base = access.base();
      Var stable = base == null ? null : body.expressions().stable(base, later, tree);
      return new FieldTarget(new Fields.Access(stable, access.field()));
    }
    Var local =
        body.source().element(tree) instanceof VariableElement element
            ? body.variables().find(element, body.place(tree))
            : body.value(variable);
    return new LocalTarget(local);
  }

  private Target element(ArrayAccessTree tree, List<? extends ExpressionTree> later) {
    Expressions expressions = body.expressions();
    List<Var> operands =
        expressions.operands(
            List.of(tree.getExpression(), tree.getIndex()), List.of(TypeRef.OBJECT, TypeRef.INT));
    return new ElementTarget(
        expressions.stable(operands.get(0), later, tree.getExpression()),
        expressions.stable(operands.get(1), later, tree.getIndex()),
        body.type(tree));
  }

  private final class LocalTarget implements Target {
    private final Var variable;

    LocalTarget(Var variable) {
      this.variable = variable;
    }

    @Override
    public TypeRef type() {
      return variable.type();
    }

    @Override
    public Var load(Tree tree) {
      return variable;
    }

    @Override
    public Var store(Var value, boolean update, Place place) {
      body.emit(new Instr.Copy(variable, value, place));
      return variable;
    }
  }

  private final class FieldTarget implements Target {
    private final Fields.Access access;

    FieldTarget(Fields.Access access) {
      this.access = access;
    }

    @Override
    public TypeRef type() {
      return access.field().type();
    }

    @Override
    public Var load(Tree tree) {
      return body.expressions().fields().load(access, true, tree);
    }

    @Override
    public Var store(Var value, boolean update, Place place) {
      body.emit(new Instr.StoreField(access.base(), access.field(), value, update, place));
      return value;
    }

    @Override
    public Fields.Access field() {
      return access;
    }
  }

  private final class ElementTarget implements Target {
    private final Var array;
    private final Var index;
    private final TypeRef type;

    ElementTarget(Var array, Var index, TypeRef type) {
      this.array = array;
      this.index = index;
      this.type = type;
    }

    @Override
    public TypeRef type() {
      return type;
    }

    @Override
    public Var load(Tree tree) {
      Var value = body.temp(type);
      body.emit(new Instr.LoadElement(value, array, index, true, body.place(tree)));
      return value;
    }

    @Override
    public Var store(Var value, boolean update, Place place) {
      body.emit(new Instr.StoreElement(array, index, value, update, place));
      return value;
    }
  }
}
