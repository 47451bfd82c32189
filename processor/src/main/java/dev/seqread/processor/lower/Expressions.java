package dev.seqread.processor.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Lowers expressions to the variables that hold their values. */
final class Expressions extends SimpleTreeVisitor<Var, @Nullable Void> {
  private final BodyLowering body;
  private final Operations operations;
  private final Assignments assignments;
  private final Calls calls;
  private final Fields fields;
  private final ArrayCreations arrays;
  private final Functions functions;

  Expressions(BodyLowering body) {
    this.body = body;
    this.operations = new Operations(body);
    this.fields = new Fields(body);
    this.arrays = new ArrayCreations(body);
    this.assignments = new Assignments(body, operations);
    this.calls = new Calls(body, fields);
    this.functions = new Functions(body, fields);
  }

  ArrayCreations arrays() {
    return arrays;
  }

  Operations operations() {
    return operations;
  }

  Fields fields() {
    return fields;
  }

  /** The value of an expression. */
  Var value(Tree tree) {
    Tree bare = Source.bare(tree);
    Object constant = isLocalName(bare) ? null : body.source().constants().of(bare);
    return constant == null
        ? bare.accept(this, null)
        : body.constant(constant, body.type(bare), body.place(bare));
  }

  /** The value of an expression, converted to the type that its context wants. */
  Var valueAs(ExpressionTree tree, TypeRef target) {
    Tree bare = Source.bare(tree);
    if (!target.isReference() && !isLocalName(bare)) {
      Object constant = body.source().constants().of(bare);
      Object converted = constant == null ? null : Constants.convert(constant, target.name());
      if (converted != null) {
        return body.constant(converted, target, body.place(bare));
      }
    }
    return coerce(value(bare), target, body.place(bare));
  }

  /** Lowers an expression whose value no one wants. */
  void effect(ExpressionTree tree) {
    Tree bare = Source.bare(tree);
    if (bare instanceof MethodInvocationTree call) {
      calls.effect(call);
    } else if (bare instanceof UnaryTree unary && Assignments.isUpdate(unary)) {
      assignments.update(unary, false);
    } else {
      value(bare);
    }
  }

  /**
   * The values of operands that are evaluated in order. A variable that a later operand assigns is
   * copied first.
   *
   * @param targets the types that the context wants, or null for those of the operands
   */
  List<Var> operands(List<? extends ExpressionTree> trees, @Nullable List<TypeRef> targets) {
    List<ExpressionTree> inOrder = List.copyOf(trees);
    List<Var> values = new ArrayList<>(inOrder.size());
    for (int i = 0; i < inOrder.size(); i++) {
      ExpressionTree tree = inOrder.get(i);
      boolean wanted = targets != null && i < targets.size();
      Var value = wanted ? valueAs(tree, targets.get(i)) : value(tree);
      values.add(stable(value, inOrder.subList(i + 1, inOrder.size()), tree));
    }
    return values;
  }

  /** A value that stays what it is while later operands are evaluated. */
  Var stable(Var value, List<? extends Tree> later, Tree tree) {
    return value.isNamed() && AssignedNames.contains(later, value.name())
        ? body.frozen(value, body.place(tree))
        : value;
  }

  /** Converts a value between primitive types, or boxes or unboxes it. */
  Var coerce(Var value, TypeRef target, Place place) {
    boolean references = value.type().isReference() && target.isReference();
    boolean nothing = value.type() == TypeRef.VOID || target == TypeRef.VOID;
    if (references || nothing || value.type().equals(target)) {
      return value;
    }
    Var converted = body.temp(target);
    body.emit(new Instr.Op(converted, OpKind.CONVERT, List.of(value), place));
    return converted;
  }

  /** Syntax that is not known: anything, made of its parts. */
  @Override
  protected Var defaultAction(Tree tree, @Nullable Void p) {
    List<Var> parts = new ArrayList<>();
    for (Tree child : Children.of(tree)) {
      if (child instanceof ExpressionTree && body.source().mirror(child) != null) {
        parts.add(value(child));
      }
    }
    Var result = body.temp(body.type(tree));
    body.emit(new Instr.Op(result, OpKind.CHOICE, parts, body.place(tree)));
    return result;
  }

  @Override
  public Var visitParenthesized(ParenthesizedTree tree, @Nullable Void p) {
    return value(tree.getExpression());
  }

  @Override
  public Var visitLiteral(LiteralTree tree, @Nullable Void p) {
    return body.constant(tree.getValue(), body.type(tree), body.place(tree));
  }

  @Override
  public Var visitIdentifier(IdentifierTree tree, @Nullable Void p) {
    return fields.name(tree);
  }

  @Override
  public Var visitMemberSelect(MemberSelectTree tree, @Nullable Void p) {
    return fields.select(tree);
  }

  @Override
  public Var visitArrayAccess(ArrayAccessTree tree, @Nullable Void p) {
    List<Var> operands =
        operands(
            List.of(tree.getExpression(), tree.getIndex()), List.of(TypeRef.OBJECT, TypeRef.INT));
    Var element = body.temp(body.type(tree));
    body.emit(
        new Instr.LoadElement(element, operands.get(0), operands.get(1), false, body.place(tree)));
    return element;
  }

  @Override
  public Var visitBinary(BinaryTree tree, @Nullable Void p) {
    return switch (tree.getKind()) {
      case CONDITIONAL_AND, CONDITIONAL_OR -> body.conditions().value(tree);
      default -> operations.binary(tree);
    };
  }

  @Override
  public Var visitUnary(UnaryTree tree, @Nullable Void p) {
    if (Assignments.isUpdate(tree)) {
      return assignments.update(tree, true);
    }
    boolean condition =
        tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
            && Conditions.isShortCircuit(Source.bare(tree.getExpression()));
    return condition ? body.conditions().value(tree) : operations.unary(tree);
  }

  @Override
  public Var visitAssignment(AssignmentTree tree, @Nullable Void p) {
    return assignments.assign(tree);
  }

  @Override
  public Var visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void p) {
    return assignments.compound(tree);
  }

  @Override
  public Var visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void p) {
    return body.type(tree).equals(TypeRef.BOOLEAN)
        ? body.conditions().value(tree)
        : body.conditions().choose(tree);
  }

  @Override
  public Var visitTypeCast(TypeCastTree tree, @Nullable Void p) {
    return operations.cast(tree);
  }

  @Override
  public Var visitInstanceOf(InstanceOfTree tree, @Nullable Void p) {
    return body.patterns().isPlainTest(tree)
        ? body.patterns().test(tree)
        : body.conditions().value(tree);
  }

  @Override
  public Var visitMethodInvocation(MethodInvocationTree tree, @Nullable Void p) {
    return calls.call(tree);
  }

  @Override
  public Var visitNewClass(NewClassTree tree, @Nullable Void p) {
    return calls.create(tree);
  }

  @Override
  public Var visitNewArray(NewArrayTree tree, @Nullable Void p) {
    return arrays.create(tree, body.source().mirror(tree));
  }

  @Override
  public Var visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void p) {
    return functions.lambda(tree);
  }

  @Override
  public Var visitMemberReference(MemberReferenceTree tree, @Nullable Void p) {
    return functions.reference(tree);
  }

  @Override
  public Var visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void p) {
    return body.statements().switches().expression(tree);
  }

  private boolean isLocalName(Tree tree) {
    return tree instanceof IdentifierTree
        && body.source().element(tree) instanceof VariableElement variable
        && !variable.getKind().isField();
  }
}
