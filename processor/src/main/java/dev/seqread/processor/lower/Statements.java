package dev.seqread.processor.lower;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.seqread.processor.graph.GraphBuilder;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lowers statements. */
final class Statements extends SimpleTreeVisitor<@Nullable Void, @Nullable Void> {
  private final BodyLowering body;
  private final Loops loops;
  private final Switches switches;
  private final Tries tries;
  private Set<String> labels = Set.of();

  Statements(BodyLowering body) {
    this.body = body;
    this.loops = new Loops(body);
    this.switches = new Switches(body);
    this.tries = new Tries(body);
  }

  Switches switches() {
    return switches;
  }

  Tries tries() {
    return tries;
  }

  void lower(@Nullable Tree statement) {
    if (statement != null) {
      statement.accept(this, null);
    }
  }

  void lowerAll(List<? extends Tree> statements) {
    statements.forEach(this::lower);
  }

  @Override
  protected @Nullable Void defaultAction(Tree tree, @Nullable Void p) {
    if (tree instanceof ExpressionTree expression) {
      body.expressions().effect(expression);
    } else {
      lowerAll(Children.of(tree));
    }
    return null;
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void p) {
    lowerAll(tree.getStatements());
    return null;
  }

  @Override
  public @Nullable Void visitEmptyStatement(EmptyStatementTree tree, @Nullable Void p) {
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void p) {
    body.file().addLocalClass(tree);
    return null;
  }

  @Override
  public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, @Nullable Void p) {
    body.expressions().effect(tree.getExpression());
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void p) {
    Var variable = body.declare(tree, Var.Kind.LOCAL);
    ExpressionTree initializer = tree.getInitializer();
    if (initializer != null) {
      TypeRef type = variable == null ? body.type(initializer) : variable.type();
      Var value = body.expressions().valueAs(initializer, type);
      if (variable != null) {
        body.emit(new Instr.Copy(variable, value, body.place(tree)));
      }
    }
    return null;
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void p) {
    GraphBuilder graph = body.graph();
    int whenTrue = graph.block();
    int after = graph.block();
    int whenFalse = tree.getElseStatement() == null ? after : graph.block();
    body.conditions().branch(tree.getCondition(), whenTrue, whenFalse);
    graph.start(whenTrue);
    lower(tree.getThenStatement());
    graph.jump(after, body.place(tree));
    if (tree.getElseStatement() != null) {
      graph.start(whenFalse);
      lower(tree.getElseStatement());
      graph.jump(after, body.place(tree));
    }
    graph.start(after);
    return null;
  }

  @Override
  public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, @Nullable Void p) {
    Set<String> all = new TreeSet<>(labels);
    all.add(tree.getLabel().toString());
    labels = all;
    StatementTree statement = tree.getStatement();
    switch (statement.getKind()) {
      case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP, SWITCH, LABELED_STATEMENT ->
          lower(statement);
      default -> {
        int after = body.graph().block();
        body.exits().pushLabelled(takeLabels(), after);
        lower(statement);
        body.exits().pop();
        body.graph().jump(after, body.place(tree));
        body.graph().start(after);
      }
    }
    return null;
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void p) {
    loops.whileLoop(tree, takeLabels());
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void p) {
    loops.doWhile(tree, takeLabels());
    return null;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void p) {
    loops.forLoop(tree, takeLabels());
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void p) {
    loops.forEach(tree, takeLabels());
    return null;
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void p) {
    switches.statement(tree, takeLabels());
    return null;
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void p) {
    tries.lower(tree);
    return null;
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void p) {
    Place place = body.place(tree);
    Place monitorPlace = body.place(tree.getExpression());
    Var monitor = body.frozen(body.value(tree.getExpression()), monitorPlace);
    tries.locked(monitor, () -> lower(tree.getBlock()), place);
    return null;
  }

  @Override
  public @Nullable Void visitBreak(BreakTree tree, @Nullable Void p) {
    body.exits().breakTo(tree.getLabel(), body.place(tree));
    return null;
  }

  @Override
  public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void p) {
    body.exits().continueTo(tree.getLabel(), body.place(tree));
    return null;
  }

  @Override
  public @Nullable Void visitYield(YieldTree tree, @Nullable Void p) {
    switches.yieldValue(tree.getValue(), body.place(tree));
    return null;
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void p) {
    Place place = body.place(tree);
    Var value = null;
    if (tree.getExpression() != null) {
      value = body.expressions().valueAs(tree.getExpression(), body.resultType());
      value = body.exits().hasCleanup() ? body.frozen(value, place) : value;
    }
    body.exits().leaveBody(new Terminator.Return(value, true, place));
    return null;
  }

  @Override
  public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void p) {
    Var value = body.value(tree.getExpression());
    body.graph().end(new Terminator.Throw(value, true, body.place(tree)));
    return null;
  }

  @Override
  public @Nullable Void visitAssert(AssertTree tree, @Nullable Void p) {
    body.assertions().lower(tree);
    return null;
  }

  /** The labels of the statement that is about to be lowered. */
  private Set<String> takeLabels() {
    Set<String> taken = labels;
    labels = Set.of();
    return taken;
  }
}
