package dev.seqread.processor.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.VariableTree;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Lowers lambdas, each with a body of its own, and method references. */
final class Functions {
  private final BodyLowering body;
  private final Fields fields;

  Functions(BodyLowering body, Fields fields) {
    this.body = body;
    this.fields = fields;
  }

  Var lambda(LambdaExpressionTree tree) {
    BodyLowering inner =
        new BodyLowering(
            body.file(), body.owner(), body.method(), Body.Kind.LAMBDA, result(tree), body);
    for (VariableTree parameter : tree.getParameters()) {
      inner.addParameter(parameter);
    }
    if (tree.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION) {
      returnValue(inner, (ExpressionTree) tree.getBody());
    } else {
      inner.statements().lower(tree.getBody());
    }
    Place arrow = body.source().places().arrow(tree);
    Body lowered = inner.finish(arrow, body.source().places().endOf(tree.getBody()));
    Var function = body.temp(body.type(tree));
    body.file().lowered().addFunction(function.type());
    body.emit(new Instr.Lambda(function, lowered, inner.variables().captures(), body.place(tree)));
    return function;
  }

  Var reference(MemberReferenceTree tree) {
    ExpressionTree qualifier = tree.getQualifierExpression();
    if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
        && body.source().element(tree) instanceof ExecutableElement constructor
        && isCapturing(constructor)) {
      return creation(tree, constructor);
    }
    Var receiver =
        fields.isType(qualifier) ? null : body.frozen(body.value(qualifier), body.place(qualifier));
    MethodRef method = method(tree, body.type(qualifier));
    Var function = body.temp(body.type(tree));
    body.file().lowered().addFunction(function.type());
    body.emit(new Instr.MethodReference(function, receiver, method, body.place(tree)));
    return function;
  }

  private boolean isCapturing(ExecutableElement constructor) {
    TypeElement type = TypeRefs.enclosingClass(constructor);
    return type != null && !body.file().localClasses().captures(type).isEmpty();
  }

  /** A reference to the constructor of a class that captures is the lambda that calls it. */
  private Var creation(MemberReferenceTree tree, ExecutableElement constructor) {
    Place place = body.place(tree);
    TypeRef created = body.type(tree.getQualifierExpression());
    BodyLowering inner =
        new BodyLowering(body.file(), body.owner(), body.method(), Body.Kind.LAMBDA, created, body);
    List<Var> arguments =
        body
            .symbols()
            .members()
            .function(body.symbols().types().element(body.source().mirror(tree)))
            .map(method -> body.symbols().method(method).parameters())
            .orElse(List.of())
            .stream()
            .map(inner::addParameter)
            .toList();
    Var instance =
        new Calls(inner, inner.expressions().fields())
            .create(constructor, created, arguments, place);
    inner.exits().leaveBody(new Terminator.Return(instance, true, place));
    Body lowered = inner.finish(place, place);
    Var function = body.temp(body.type(tree));
    body.file().lowered().addFunction(function.type());
    body.emit(new Instr.Lambda(function, lowered, inner.variables().captures(), place));
    return function;
  }

  /** What a reference names; the constructors of arrays are nowhere declared. */
  private MethodRef method(MemberReferenceTree tree, TypeRef qualifier) {
    boolean create = tree.getMode() == MemberReferenceTree.ReferenceMode.NEW;
    boolean array = create && qualifier.kind() == TypeRef.Kind.ARRAY;
    if (!array && body.source().element(tree) instanceof ExecutableElement element) {
      return body.symbols().method(element);
    }
    String name = create ? "<init>" : tree.getName().toString();
    MethodRef.Flag flag = array ? MethodRef.Flag.FIXED : MethodRef.Flag.UNRESOLVED;
    List<TypeRef> parameters = array ? List.of(TypeRef.INT) : List.of();
    return Symbols.implied(qualifier.name(), name, parameters, qualifier, flag);
  }

  private void returnValue(BodyLowering inner, ExpressionTree tree) {
    Place place = body.place(tree);
    Var value = null;
    if (inner.resultType().kind() == TypeRef.Kind.VOID) {
      inner.expressions().effect(tree);
    } else {
      value = inner.expressions().valueAs(tree, inner.resultType());
    }
    inner.exits().leaveBody(new Terminator.Return(value, true, place));
  }

  /** The type that the functional interface's method returns. */
  private TypeRef result(LambdaExpressionTree tree) {
    TypeElement type = body.symbols().types().element(body.source().mirror(tree));
    return body.symbols()
        .members()
        .function(type)
        .map(method -> body.symbols().types().ref(method.getReturnType()))
        .orElse(TypeRef.OBJECT);
  }
}
