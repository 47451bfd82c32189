package dev.seqread.processor.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import dev.seqread.processor.graph.GraphBuilder;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Lowers the labels of a switch to tests. */
final class SwitchTests {
  private final BodyLowering body;
  private final GraphBuilder graph;

  SwitchTests(BodyLowering body) {
    this.body = body;
    this.graph = body.graph();
  }

  /** What a case tests: constants and patterns, and the condition after {@code when}. */
  record Case(
      List<ExpressionTree> constants,
      List<Tree> patterns,
      @Nullable ExpressionTree guard,
      boolean isDefault) {

    boolean testsNull() {
      return constants.stream().anyMatch(label -> label.getKind() == Tree.Kind.NULL_LITERAL);
    }
  }

  /** Sorts the children of a case; compilers older than patterns have only expressions there. */
  static Case caseOf(CaseTree tree) {
    List<ExpressionTree> constants = new ArrayList<>();
    List<Tree> patterns = new ArrayList<>();
    ExpressionTree guard = null;
    boolean isDefault = false;
    for (Tree child : heads(tree)) {
      switch (child.getKind().name()) {
        case "CONSTANT_CASE_LABEL" -> constants.add((ExpressionTree) Children.of(child).get(0));
        case "PATTERN_CASE_LABEL" -> patterns.add(Children.of(child).get(0));
        case "DEFAULT_CASE_LABEL" -> isDefault = true;
        default -> {
          if (!(child instanceof ExpressionTree expression)) {
            patterns.add(child);
          } else if (tree.getExpressions().contains(expression)) {
            constants.add(expression);
          } else {
            guard = expression;
          }
        }
      }
    }
    boolean nothing = constants.isEmpty() && patterns.isEmpty();
    return new Case(constants, patterns, guard, isDefault || nothing);
  }

  private static List<Tree> heads(CaseTree tree) {
    List<Tree> heads = new ArrayList<>(Children.of(tree));
    if (tree.getCaseKind() == CaseTree.CaseKind.RULE) {
      heads.remove(tree.getBody());
    } else {
      int statements = tree.getStatements().size();
      heads.subList(heads.size() - statements, heads.size()).clear();
    }
    return heads;
  }

  /** The value to test; a box is opened to be compared with constants. */
  Patterns.Subject subject(ExpressionTree selector, List<Case> cases) {
    Var value = body.value(selector);
    TypeMirror type = body.source().mirror(selector);
    boolean plain = cases.stream().allMatch(c -> c.patterns().isEmpty() && !c.testsNull());
    if (plain) {
      TypeRef unboxed = body.expressions().operations().unboxed(value.type());
      value = body.expressions().coerce(value, unboxed, body.place(selector));
    }
    return new Patterns.Subject(value, type);
  }

  /** Goes to {@code entry} if a label matches, and on in a new block if none does. */
  void test(Case clause, Patterns.Subject subject, int entry) {
    List<Tree> labels = new ArrayList<>(clause.constants());
    labels.addAll(clause.patterns());
    if (labels.isEmpty()) {
      return;
    }
    int next = graph.block();
    int matched = clause.guard() == null ? entry : graph.block();
    for (int i = 0; i < labels.size(); i++) {
      int other = i + 1 < labels.size() ? graph.block() : next;
      testLabel(labels.get(i), subject, matched, other);
      graph.start(other);
    }
    if (clause.guard() != null) {
      graph.start(matched);
      body.conditions().branch(clause.guard(), entry, next);
      graph.start(next);
    }
  }

  private void testLabel(Tree label, Patterns.Subject subject, int matched, int other) {
    if (label instanceof ExpressionTree constant) {
      graph.branch(equal(subject.value(), constant), matched, other, body.place(label));
    } else {
      body.patterns().match(label, subject, true, matched, other);
    }
  }

  /** True if the cases of a statement without default cover all values. */
  boolean isExhaustive(List<Case> cases, Patterns.Subject subject) {
    return cases.stream().anyMatch(c -> !c.patterns().isEmpty() || c.testsNull())
        || !isLegacy(subject);
  }

  private boolean isLegacy(Patterns.Subject subject) {
    TypeElement element = body.symbols().types().element(subject.type());
    return !subject.value().type().isReference()
        || element == null
        || element.getKind() == ElementKind.ENUM
        || element.getQualifiedName().toString().startsWith("java.lang.");
  }

  private Var equal(Var value, ExpressionTree label) {
    Place place = body.place(label);
    Var constant = constant(label, value.type(), place);
    Var result = body.temp(TypeRef.BOOLEAN);
    body.emit(new Instr.Op(result, OpKind.EQ, List.of(value, constant), place));
    return result;
  }

  /** The name of an enum's constant stands alone in a label. */
  private Var constant(ExpressionTree label, TypeRef type, Place place) {
    Tree bare = Source.bare(label);
    if (bare instanceof LiteralTree literal && literal.getKind() == Tree.Kind.NULL_LITERAL) {
      return body.constant(null, TypeRef.OBJECT, place);
    }
    VariableElement named = bare instanceof IdentifierTree id ? enumConstant(id, type) : null;
    if (named != null) {
      FieldRef field = body.symbols().field(named);
      Var constant = body.temp(field.type());
      body.emit(new Instr.LoadField(constant, null, field, false, place));
      return constant;
    }
    return body.expressions().valueAs(label, type);
  }

  private @Nullable VariableElement enumConstant(IdentifierTree label, TypeRef type) {
    TypeElement element = body.symbols().types().named(type.name());
    return element == null
        ? null
        : Members.fields(element).stream()
            .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
            .filter(field -> field.getSimpleName().contentEquals(label.getName()))
            .findFirst()
            .orElse(null);
  }
}
