package dev.seqread.processor.lower;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import dev.seqread.processor.graph.GraphBuilder;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Lowers loops. */
final class Loops {
  private final BodyLowering body;
  private final GraphBuilder graph;

  Loops(BodyLowering body) {
    this.body = body;
    this.graph = body.graph();
  }

  void whileLoop(WhileLoopTree tree, Set<String> labels) {
    testedFirst(tree, tree.getCondition(), tree.getStatement(), List.of(), labels);
  }

  void forLoop(ForLoopTree tree, Set<String> labels) {
    body.statements().lowerAll(tree.getInitializer());
    testedFirst(tree, tree.getCondition(), tree.getStatement(), tree.getUpdate(), labels);
  }

  void doWhile(DoWhileLoopTree tree, Set<String> labels) {
    Place place = body.place(tree);
    int head = head(tree, null);
    int test = graph.block();
    int after = graph.block();
    iteration(tree.getStatement(), labels, after, test, place);
    graph.start(test);
    Constants constants = body.source().constants();
    if (constants.isTrue(tree.getCondition())) {
      graph.jump(head, body.place(tree.getCondition()));
    } else if (constants.isFalse(tree.getCondition())) {
      graph.jump(after, body.place(tree.getCondition()));
    } else {
      body.conditions().branch(tree.getCondition(), head, after);
    }
    graph.start(after);
  }

  void forEach(EnhancedForLoopTree tree, Set<String> labels) {
    TypeMirror type = body.source().mirror(tree.getExpression());
    if (type instanceof ArrayType array) {
      forEachElement(tree, array, labels);
    } else {
      forEachNext(tree, body.symbols().types().element(type), labels);
    }
  }

  private void testedFirst(
      Tree loop,
      @Nullable ExpressionTree condition,
      Tree statement,
      List<? extends Tree> updates,
      Set<String> labels) {
    Place place = body.place(loop);
    int head = head(loop, condition);
    int again = updates.isEmpty() ? head : graph.block();
    int after = graph.block();
    if (condition != null && !body.source().constants().isTrue(condition)) {
      int inside = graph.block();
      body.conditions().branch(condition, inside, after);
      graph.start(inside);
    }
    iteration(statement, labels, after, again, place);
    if (again != head) {
      graph.start(again);
      body.statements().lowerAll(updates);
      graph.jump(head, place);
    }
    graph.start(after);
  }

  private void forEachElement(EnhancedForLoopTree tree, ArrayType type, Set<String> labels) {
    Place source = body.place(tree.getExpression());
    Var array = body.frozen(body.value(tree.getExpression()), source);
    Var index = body.temp(TypeRef.INT);
    body.emit(new Instr.Const(index, 0, source));
    int head = head(tree, tree.getExpression());
    Var length = body.temp(TypeRef.INT);
    body.emit(new Instr.ArrayLength(length, array, source));
    Var inRange = body.temp(TypeRef.BOOLEAN);
    body.emit(new Instr.Op(inRange, OpKind.LT, List.of(index, length), source));
    int inside = graph.block();
    int again = graph.block();
    int after = graph.block();
    graph.branch(inRange, inside, after, source);
    graph.start(inside);
    Var element = body.temp(body.symbols().types().ref(type.getComponentType()));
    body.emit(new Instr.LoadElement(element, array, index, false, source));
    assign(tree, element);
    iteration(tree.getStatement(), labels, after, again, body.place(tree));
    graph.start(again);
    Var one = body.constant(1, TypeRef.INT, source);
    body.emit(new Instr.Op(index, OpKind.ADD, List.of(index, one), source));
    graph.jump(head, body.place(tree));
    graph.start(after);
  }

  private void forEachNext(
      EnhancedForLoopTree tree, @Nullable TypeElement iterable, Set<String> labels) {
    Place source = body.place(tree.getExpression());
    Var receiver = body.value(tree.getExpression());
    ImpliedCalls calls = new ImpliedCalls(body);
    Var iterator = calls.iterator(receiver, iterable, source);
    int head = head(tree, tree.getExpression());
    Var hasNext = calls.hasNext(iterator, source);
    int inside = graph.block();
    int after = graph.block();
    graph.branch(hasNext, inside, after, source);
    graph.start(inside);
    assign(tree, calls.next(iterator, source));
    iteration(tree.getStatement(), labels, after, head, body.place(tree));
    graph.start(after);
  }

  private void assign(EnhancedForLoopTree tree, Var element) {
    Var variable = body.declare(tree.getVariable(), Var.Kind.LOCAL);
    if (variable != null) {
      Place place = body.place(tree.getVariable());
      Var value = body.expressions().coerce(element, variable.type(), place);
      body.emit(new Instr.Copy(variable, value, place));
    }
  }

  private void iteration(Tree statement, Set<String> labels, int after, int again, Place place) {
    body.exits().pushLoop(labels, after, again);
    body.statements().lower(statement);
    body.exits().pop();
    graph.jump(again, place);
  }

  private int head(Tree loop, @Nullable Tree last) {
    Place place = body.source().places().head(loop, last);
    int head = graph.block();
    graph.jump(head, place);
    graph.start(head);
    body.emit(new Instr.LoopHead(place));
    return head;
  }
}
