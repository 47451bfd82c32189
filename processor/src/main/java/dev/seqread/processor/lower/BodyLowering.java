package dev.seqread.processor.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.seqread.processor.graph.GraphBuilder;
import dev.seqread.processor.graph.GraphFinisher;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The lowering of one body: the graph and variables that all its parts append to. */
final class BodyLowering {
  private final FileLowering file;
  private final TypeElement owner;
  private final MethodRef method;
  private final Body.Kind kind;
  private final TypeRef result;
  private final GraphBuilder graph = new GraphBuilder();
  private final Exits exits = new Exits(graph);
  private final List<Var> parameters = new ArrayList<>();
  private final Variables variables;
  private final Expressions expressions = new Expressions(this);
  private final Conditions conditions = new Conditions(this);
  private final Statements statements = new Statements(this);
  private final Patterns patterns = new Patterns(this);
  private final Assertions assertions = new Assertions(this);
  private @Nullable MethodRef initialiser;

  /**
   * @param owner the class around the body
   * @param result the type of what it returns
   * @param around the body around a lambda's, else null
   */
  BodyLowering(
      FileLowering file,
      TypeElement owner,
      MethodRef method,
      Body.Kind kind,
      TypeRef result,
      @Nullable BodyLowering around) {
    this.file = file;
    this.owner = owner;
    this.method = method;
    this.kind = kind;
    this.result = result;
    this.variables =
        new Variables(
            file.source().symbols(),
            file.source().symbols().types().ref(owner),
            around == null ? null : around.variables);
  }

  FileLowering file() {
    return file;
  }

  Source source() {
    return file.source();
  }

  Symbols symbols() {
    return source().symbols();
  }

  TypeElement owner() {
    return owner;
  }

  MethodRef method() {
    return method;
  }

  TypeRef resultType() {
    return result;
  }

  GraphBuilder graph() {
    return graph;
  }

  Exits exits() {
    return exits;
  }

  Variables variables() {
    return variables;
  }

  Expressions expressions() {
    return expressions;
  }

  Conditions conditions() {
    return conditions;
  }

  Statements statements() {
    return statements;
  }

  Patterns patterns() {
    return patterns;
  }

  Assertions assertions() {
    return assertions;
  }

  /** This constructor runs the initialisers once its superclass's constructor has. */
  void initialise(MethodRef initialisers) {
    initialiser = initialisers;
  }

  void runInitialiser(Place place) {
    if (initialiser != null) {
      Var self = variables.self(place);
      MethodRef all = initialiser;
      initialiser = null;
      emit(new Instr.Call(null, self, self.type(), all, List.of(), false, false, place));
    }
  }

  Place place(Tree tree) {
    return source().places().of(tree);
  }

  TypeRef type(Tree tree) {
    return source().type(tree);
  }

  void emit(Instr instr) {
    graph.emit(instr);
  }

  Var temp(TypeRef type) {
    return variables.temp(type);
  }

  Var value(ExpressionTree tree) {
    return expressions.value(tree);
  }

  Var constant(@Nullable Object value, TypeRef type, Place place) {
    Var dst = temp(type);
    emit(new Instr.Const(dst, value, place));
    return dst;
  }

  /** A value of which nothing is known, as of a name that means nothing. */
  Var unknown(Tree tree) {
    Var dst = temp(type(tree));
    emit(new Instr.Op(dst, OpKind.CHOICE, List.of(), place(tree)));
    return dst;
  }

  /** A copy under no name, where a variable could be assigned before its value is used. */
  Var frozen(Var value, Place place) {
    if (!value.isNamed() || value.kind() == Var.Kind.THIS) {
      return value;
    }
    Var copy = temp(value.type());
    emit(new Instr.Copy(copy, value, place));
    return copy;
  }

  void addParameter(VariableTree tree) {
    Var parameter = declare(tree, Var.Kind.PARAMETER);
    if (parameter != null) {
      parameters.add(parameter);
    }
  }

  /** The variable of a declaration; null where the compiler gave it no element. */
  @Nullable Var declare(VariableTree tree, Var.Kind variableKind) {
    return source().element(tree) instanceof VariableElement element
        ? variables.declare(element, variableKind)
        : null;
  }

  /** Notes what its own source assigns to a field: the null literal, arrays of some length. */
  void noteAssigned(FieldRef field, ExpressionTree value) {
    if (!field.outermost().equals(outermost())) {
      return;
    }
    if (Nulls.maybe(value)) {
      file.lowered().addAssignedNull(field);
    }
    if (field.type().kind() == TypeRef.Kind.ARRAY) {
      file.lowered().lengths().add(field, ArrayLengths.of(source(), value));
    }
  }

  private String outermost() {
    return symbols().types().ref(TypeRefs.outermost(owner)).name();
  }

  /** Ends the body, which control may have left before, at the end of its syntax. */
  Body finish(Place place, Place end) {
    graph.end(new Terminator.Return(null, false, end));
    return new Body(
        kind, method, outermost(), variables.all(), parameters, GraphFinisher.finish(graph), place);
  }
}
