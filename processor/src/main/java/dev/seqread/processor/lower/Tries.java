package dev.seqread.processor.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import dev.seqread.processor.graph.GraphBuilder;
import dev.seqread.processor.ir.Handler;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lowers what has to be undone on every way out: try, resources, synchronized. */
final class Tries {
  private final BodyLowering body;
  private final GraphBuilder graph;
  private final ImpliedCalls calls;

  Tries(BodyLowering body) {
    this.body = body;
    this.graph = body.graph();
    this.calls = new ImpliedCalls(body);
  }

  void lower(TryTree tree) {
    BlockTree last = tree.getFinallyBlock();
    if (last == null) {
      catching(tree);
    } else {
      Runnable copy = () -> body.statements().lower(last);
      protect(() -> catching(tree), copy, exception -> copy.run(), body.place(last));
    }
  }

  /** Runs a statement while it holds a monitor. */
  void locked(Var monitor, Runnable statement, Place place) {
    body.emit(new Instr.MonitorEnter(monitor, place));
    Runnable exit = () -> body.emit(new Instr.MonitorExit(monitor, place));
    protect(statement, exit, exception -> exit.run(), place);
  }

  private void catching(TryTree tree) {
    if (tree.getCatches().isEmpty()) {
      resources(tree, 0);
      return;
    }
    Place place = body.place(tree.getBlock());
    List<Handler> outside = graph.handlers();
    List<Handler> inside = new ArrayList<>();
    for (CatchTree clause : tree.getCatches()) {
      inside.add(new Handler(graph.block(), caughtTypes(clause)));
    }
    graph.handle(followedBy(inside, outside), place);
    resources(tree, 0);
    int after = graph.block();
    graph.jump(after, place);
    graph.handlers(outside);
    for (int i = 0; i < inside.size(); i++) {
      handler(tree.getCatches().get(i), inside.get(i), after);
    }
    graph.start(after);
  }

  private void handler(CatchTree clause, Handler handler, int after) {
    graph.start(handler.target());
    Place place = body.place(clause.getParameter());
    Var declared = body.declare(clause.getParameter(), Var.Kind.LOCAL);
    Var exception = declared == null ? body.temp(ImpliedCalls.THROWABLE) : declared;
    body.emit(new Instr.Caught(exception, handler.types(), place));
    body.statements().lower(clause.getBlock());
    graph.jump(after, body.place(clause));
  }

  private List<TypeRef> caughtTypes(CatchTree clause) {
    Tree type = clause.getParameter().getType();
    return type instanceof UnionTypeTree union
        ? union.getTypeAlternatives().stream().map(body::type).toList()
        : List.of(body.type(type));
  }

  /** Handlers in order, as far as one can be reached. */
  private static List<Handler> followedBy(List<Handler> inner, List<Handler> outer) {
    List<Handler> all = new ArrayList<>();
    for (List<Handler> part : List.of(inner, outer)) {
      for (Handler handler : part) {
        all.add(handler);
        if (handler.catchesAll()) {
          return all;
        }
      }
    }
    return all;
  }

  private void resources(TryTree tree, int from) {
    if (from == tree.getResources().size()) {
      body.statements().lower(tree.getBlock());
      return;
    }
    Tree resource = tree.getResources().get(from);
    Place place = body.place(resource);
    Var variable = resource(resource, place);
    boolean fresh =
        resource instanceof VariableTree declaration
            && declaration.getInitializer() instanceof NewClassTree;
    protect(
        () -> resources(tree, from + 1),
        () -> unlessNull(variable, fresh, () -> calls.close(variable, place), place),
        exception ->
            unlessNull(variable, fresh, () -> closeQuietly(variable, exception, place), place),
        place);
  }

  private Var resource(Tree resource, Place place) {
    if (resource instanceof VariableTree declaration) {
      body.statements().lower(declaration);
      Var declared = body.declare(declaration, Var.Kind.LOCAL);
      return declared == null ? body.constant(null, TypeRef.OBJECT, place) : declared;
    }
    return body.frozen(body.value((ExpressionTree) resource), place);
  }

  private void closeQuietly(Var resource, Var exception, Place place) {
    List<Handler> outside = graph.handlers();
    int failed = graph.block();
    int after = graph.block();
    graph.handle(List.of(new Handler(failed, List.of(ImpliedCalls.THROWABLE))), place);
    calls.close(resource, place);
    graph.jump(after, place);
    graph.handlers(outside);
    graph.start(failed);
    Var suppressed = body.temp(ImpliedCalls.THROWABLE);
    body.emit(new Instr.Caught(suppressed, List.of(ImpliedCalls.THROWABLE), place));
    calls.addSuppressed(exception, suppressed, place);
    graph.jump(after, place);
    graph.start(after);
  }

  private void unlessNull(Var resource, boolean fresh, Runnable action, Place place) {
    if (fresh) {
      action.run();
      return;
    }
    int present = graph.block();
    int after = graph.block();
    Var none = body.constant(null, TypeRef.OBJECT, place);
    Var test = body.temp(TypeRef.BOOLEAN);
    body.emit(new Instr.Op(test, OpKind.NE, List.of(resource, none), place));
    graph.branch(test, present, after, place);
    graph.start(present);
    action.run();
    graph.jump(after, place);
    graph.start(after);
  }

  /** Runs a statement, then a cleanup on every way out of it. */
  private void protect(
      Runnable statement, Runnable cleanup, Consumer<Var> onException, Place place) {
    List<Handler> outside = graph.handlers();
    int handler = graph.block();
    int after = graph.block();
    graph.handle(List.of(new Handler(handler, List.of())), place);
    body.exits().pushCleanup(outside, cleanup);
    statement.run();
    body.exits().pop();
    graph.handle(outside, place);
    cleanup.run();
    graph.jump(after, place);
    graph.start(handler);
    Var exception = body.temp(ImpliedCalls.THROWABLE);
    body.emit(new Instr.Caught(exception, List.of(), place));
    onException.accept(exception);
    graph.end(new Terminator.Throw(exception, false, place));
    graph.start(after);
  }
}
