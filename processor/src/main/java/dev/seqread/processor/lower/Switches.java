package dev.seqread.processor.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import dev.seqread.processor.graph.GraphBuilder;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lowers switches: a chain of tests in the order of the cases, then the cases' statements. */
final class Switches {
  private final BodyLowering body;
  private final GraphBuilder graph;
  private final SwitchTests tests;

  Switches(BodyLowering body) {
    this.body = body;
    this.graph = body.graph();
    this.tests = new SwitchTests(body);
  }

  void statement(SwitchTree tree, Set<String> labels) {
    Place place = body.place(tree);
    int after = graph.block();
    List<CaseTree> cases = List.copyOf(tree.getCases());
    List<Integer> entries = dispatch(tree.getExpression(), cases, after, false, place);
    body.exits().pushSwitch(labels, after);
    for (int i = 0; i < entries.size(); i++) {
      CaseTree clause = cases.get(i);
      graph.start(entries.get(i));
      boolean rule = clause.getCaseKind() == CaseTree.CaseKind.RULE;
      if (rule) {
        body.statements().lower(clause.getBody());
      } else {
        body.statements().lowerAll(clause.getStatements());
      }
      boolean falls = !rule && i + 1 < entries.size();
      graph.jump(falls ? entries.get(i + 1) : after, body.place(clause));
    }
    body.exits().pop();
    graph.start(after);
  }

  Var expression(SwitchExpressionTree tree) {
    Place place = body.place(tree);
    Var result = body.temp(body.type(tree));
    int after = graph.block();
    List<CaseTree> cases = List.copyOf(tree.getCases());
    List<Integer> entries = dispatch(tree.getExpression(), cases, after, true, place);
    body.exits().pushSwitchExpression(result, after);
    for (int i = 0; i < entries.size(); i++) {
      CaseTree clause = cases.get(i);
      graph.start(entries.get(i));
      if (clause.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
        body.statements().lowerAll(clause.getStatements());
        graph.jump(i + 1 < entries.size() ? entries.get(i + 1) : after, body.place(clause));
      } else if (clause.getBody() instanceof ExpressionTree value) {
        yieldValue(value, body.place(value));
      } else {
        body.statements().lower(clause.getBody());
        graph.jump(after, body.place(clause));
      }
    }
    body.exits().pop();
    graph.start(after);
    return result;
  }

  void yieldValue(ExpressionTree tree, Place place) {
    Var result = body.exits().yieldResult();
    if (result != null) {
      Var value = body.expressions().valueAs(tree, result.type());
      body.emit(new Instr.Copy(result, value, place));
      body.exits().yieldTo(place);
    }
  }

  /** Tests the cases in order; the result is the block of each case's statements. */
  private List<Integer> dispatch(
      ExpressionTree selector, List<CaseTree> clauses, int after, boolean expression, Place place) {
    List<SwitchTests.Case> cases = clauses.stream().map(SwitchTests::caseOf).toList();
    List<Integer> entries = new ArrayList<>();
    int otherwise = -1;
    Patterns.Subject subject = tests.subject(selector, cases);
    for (SwitchTests.Case clause : cases) {
      int entry = graph.block();
      entries.add(entry);
      otherwise = clause.isDefault() ? entry : otherwise;
      tests.test(clause, subject, entry);
    }
    if (otherwise >= 0) {
      graph.jump(otherwise, place);
    } else if (expression || tests.isExhaustive(cases, subject)) {
      new ImpliedCalls(body).throwNew("java.lang.MatchException", List.of(), false, place);
    } else {
      graph.jump(after, place);
    }
    return entries;
  }
}
