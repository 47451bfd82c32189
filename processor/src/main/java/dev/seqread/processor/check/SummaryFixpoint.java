package dev.seqread.processor.check;

import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The least summaries over the call graph, callees first. What a question reaches is summarised
 * from the leaves up, without recursion along chains of calls; in a cycle of calls it starts from
 * {@link Summary#BOTTOM}, and a summary that changed has those that used it made again. One that
 * does not settle is widened: its body counts as not in sight, which says less of it, never more.
 */
final class SummaryFixpoint {
  /** Changes of one summary after which it is widened. */
  private static final int MOST_CHANGES = 64;

  private final Program program;
  private final Analysis analysis;
  private final Map<MethodRef, Optional<Summary>> known = new HashMap<>();
  private final Map<MethodRef, Optional<Summary>> current = new LinkedHashMap<>();
  private final Map<MethodRef, Set<MethodRef>> users = new HashMap<>();
  private final Uses uses = new Uses();
  private final Map<MethodRef, Integer> changes = new HashMap<>();
  private final Map<MethodRef, Integer> order = new HashMap<>();
  private final PriorityQueue<MethodRef> waiting =
      new PriorityQueue<>(Comparator.comparing(order::get));
  private final Set<MethodRef> queued = new HashSet<>();
  private final Deque<MethodRef> asking = new ArrayDeque<>();

  /** Summarises one body, with what is known now of those that it calls. */
  interface Analysis {
    Summary of(Body body);
  }

  SummaryFixpoint(Program program, Analysis analysis) {
    this.program = program;
    this.analysis = analysis;
  }

  void forget() {
    known.clear();
  }

  /** What was asked for, and by whom. */
  Uses uses() {
    return uses;
  }

  /** The summary of a method; empty if its body is not in sight. */
  Optional<Summary> of(MethodRef question) {
    uses.add(asking.peek(), question);
    @Nullable Optional<Summary> done = known.get(question);
    if (done != null) {
      return done;
    }
    if (!asking.isEmpty()) {
      users.computeIfAbsent(question, q -> new LinkedHashSet<>()).add(asking.peek());
      if (!current.containsKey(question)) {
        reach(question);
      }
      return current.get(question);
    }
    reach(question);
    settle();
    known.putAll(current);
    current.clear();
    users.clear();
    changes.clear();
    order.clear();
    return known.get(question);
  }

  /** Summarises what a question reaches and nobody asked for before, the last called first. */
  private void reach(MethodRef root) {
    Deque<List<MethodRef>> levels = new ArrayDeque<>();
    Deque<MethodRef> path = new ArrayDeque<>();
    open(root, path, levels);
    while (!path.isEmpty()) {
      List<MethodRef> rest = levels.peek();
      if (rest.isEmpty()) {
        levels.pop();
        MethodRef last = path.pop();
        order.put(last, order.size());
        make(last);
      } else {
        MethodRef next = rest.remove(rest.size() - 1);
        if (!known.containsKey(next) && !current.containsKey(next)) {
          open(next, path, levels);
        }
      }
    }
  }

  private void open(MethodRef question, Deque<MethodRef> path, Deque<List<MethodRef>> levels) {
    Optional<Body> body = program.body(question);
    current.put(question, body.map(b -> Summary.BOTTOM));
    path.push(question);
    levels.push(body.map(this::callees).orElseGet(ArrayList::new));
  }

  private List<MethodRef> callees(Body body) {
    Set<MethodRef> found = new LinkedHashSet<>();
    collect(body, found);
    return new ArrayList<>(found);
  }

  private void collect(Body body, Set<MethodRef> found) {
    for (Block block : body.blocks()) {
      for (Instr instr : block.instrs()) {
        if (instr instanceof Instr.Call call) {
          add(call.method(), found);
        } else if (instr instanceof Instr.New made) {
          add(made.constructor(), found);
        } else if (instr instanceof Instr.Lambda lambda) {
          collect(lambda.body(), found);
        }
      }
    }
  }

  private void add(MethodRef method, Set<MethodRef> found) {
    if (method.is(MethodRef.Flag.SOURCE) && program.isFixed(method)) {
      found.add(method);
    }
  }

  private void settle() {
    while (!waiting.isEmpty()) {
      MethodRef next = waiting.remove();
      queued.remove(next);
      make(next);
    }
  }

  private void make(MethodRef question) {
    Optional<Summary> before = current.get(question);
    if (before.isEmpty()) {
      return;
    }
    asking.push(question);
    Summary made;
    try {
      made = analysis.of(program.body(question).orElseThrow());
    } finally {
      asking.pop();
    }
    if (made.equals(before.get())) {
      return;
    }
    boolean widened = changes.merge(question, 1, Integer::sum) > MOST_CHANGES;
    current.put(question, widened ? Optional.empty() : Optional.of(made));
    for (MethodRef user : users.getOrDefault(question, Set.of())) {
      if (queued.add(user)) {
        waiting.add(user);
      }
    }
  }
}
