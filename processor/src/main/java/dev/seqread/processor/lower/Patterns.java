package dev.seqread.processor.lower;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.seqread.processor.graph.GraphBuilder;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Lowers patterns to type tests, accessor calls and bindings. */
final class Patterns {
  private final BodyLowering body;
  private final GraphBuilder graph;

  Patterns(BodyLowering body) {
    this.body = body;
    this.graph = body.graph();
  }

  /** A value to match, with its static type. */
  record Subject(Var value, @Nullable TypeMirror type) {}

  /** True for an {@code instanceof} that only tests a type. */
  boolean isPlainTest(InstanceOfTree tree) {
    return tree.getPattern() == null;
  }

  /** The value of a plain {@code instanceof}. */
  Var test(InstanceOfTree tree) {
    Var value = body.value(tree.getExpression());
    return test(value, body.type(tree.getType()), body.place(tree));
  }

  /** Branches on an {@code instanceof} with a pattern. */
  void branch(InstanceOfTree tree, int whenTrue, int whenFalse) {
    ExpressionTree expression = tree.getExpression();
    Subject subject = new Subject(body.value(expression), body.source().mirror(expression));
    match(tree.getPattern(), subject, false, whenTrue, whenFalse);
  }

  /**
   * Branches on whether a pattern matches, and binds its variables where it does.
   *
   * @param matchesAll a pattern of the subject's own type needs no test
   */
  void match(Tree pattern, Subject subject, boolean matchesAll, int whenTrue, int whenFalse) {
    switch (pattern.getKind().name()) {
      case "BINDING_PATTERN" ->
          matchType(
              ((BindingPatternTree) pattern).getVariable(),
              subject,
              matchesAll,
              whenTrue,
              whenFalse);
      case "DECONSTRUCTION_PATTERN" -> deconstruct(pattern, subject, whenTrue, whenFalse);
      case "ANY_PATTERN" -> graph.jump(whenTrue, body.place(pattern));
      default -> matchParts(pattern, subject, matchesAll, whenTrue, whenFalse);
    }
  }

  private void matchType(
      VariableTree variable, Subject subject, boolean matchesAll, int whenTrue, int whenFalse) {
    Place place = body.place(variable);
    TypeMirror wanted = body.source().mirror(variable);
    boolean total = isTotal(subject.type(), wanted);
    if (!total || !matchesAll) {
      int matched = graph.block();
      Var test = test(subject.value(), body.symbols().types().ref(wanted), place);
      graph.branch(test, matched, whenFalse, place);
      graph.start(matched);
    }
    Var binding = variable.getName().isEmpty() ? null : body.declare(variable, Var.Kind.LOCAL);
    if (binding != null) {
      Var value = cast(subject.value(), binding.type(), total, place);
      body.emit(new Instr.Copy(binding, value, place));
    }
    graph.jump(whenTrue, place);
  }

  private void deconstruct(Tree pattern, Subject subject, int whenTrue, int whenFalse) {
    Place place = body.place(pattern);
    List<Tree> children = Children.of(pattern);
    TypeMirror type = body.source().mirror(pattern);
    TypeElement element = body.symbols().types().element(type);
    int matched = graph.block();
    Var test = test(subject.value(), body.symbols().types().ref(type), place);
    graph.branch(test, matched, whenFalse, place);
    graph.start(matched);
    boolean total = isTotal(subject.type(), type);
    Var value = cast(subject.value(), body.symbols().types().ref(type), total, place);
    List<? extends RecordComponentElement> components =
        element == null ? List.of() : element.getRecordComponents();
    for (int i = 1; i < children.size() && i <= components.size(); i++) {
      Tree nested = children.get(i);
      ExecutableElement accessor = components.get(i - 1).getAccessor();
      if (accessor != null && !nested.getKind().name().equals("ANY_PATTERN")) {
        int next = graph.block();
        Subject component = component(value, type, accessor, body.place(nested));
        match(nested, component, true, next, whenFalse);
        graph.start(next);
      }
    }
    graph.jump(whenTrue, place);
  }

  private Subject component(
      Var value, @Nullable TypeMirror type, ExecutableElement accessor, Place place) {
    TypeMirror result = accessor.getReturnType();
    if (type instanceof DeclaredType declared
        && body.source().javac().types().asMemberOf(declared, accessor)
            instanceof ExecutableType member) {
      result = member.getReturnType();
    }
    MethodRef method = body.symbols().method(accessor);
    Var component = body.temp(body.symbols().types().ref(result));
    body.emit(
        new Instr.Call(component, value, value.type(), method, List.of(), false, false, place));
    return new Subject(component, result);
  }

  /** A pattern of unknown syntax: all patterns in it match, and all its conditions hold. */
  private void matchParts(
      Tree pattern, Subject subject, boolean matchesAll, int whenTrue, int whenFalse) {
    for (Tree part : Children.of(pattern)) {
      int next = graph.block();
      if (part instanceof ExpressionTree condition) {
        body.conditions().branch(condition, next, whenFalse);
      } else {
        match(part, subject, matchesAll, next, whenFalse);
      }
      graph.start(next);
    }
    graph.jump(whenTrue, body.place(pattern));
  }

  private Var test(Var value, TypeRef type, Place place) {
    Var result = body.temp(TypeRef.BOOLEAN);
    body.emit(new Instr.TypeTest(result, value, type, place));
    return result;
  }

  private Var cast(Var value, TypeRef type, boolean total, Place place) {
    if (!value.type().isReference() || !type.isReference()) {
      return body.expressions().coerce(value, type, place);
    }
    if (value.type().equals(type)) {
      return value;
    }
    Var result = body.temp(type);
    body.emit(new Instr.Cast(result, value, type, !total, true, place));
    return result;
  }

  private boolean isTotal(@Nullable TypeMirror subject, @Nullable TypeMirror pattern) {
    return subject != null && pattern != null && body.symbols().types().isSubtype(subject, pattern);
  }
}
