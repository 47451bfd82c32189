package dev.seqread.processor.state;

import dev.seqread.processor.flow.Graph;
import dev.seqread.processor.flow.Landmarks;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The comparisons that a body makes more than once of variables that may not have changed between,
 * and that decide whether a lock is taken. The answer to each is kept in a variable of its own.
 */
final class Questions {
  private final List<Var> answers;
  private final Map<Instr, Asking> asking = new HashMap<>();
  private final Map<Integer, BitSet> about = new HashMap<>();
  private final Map<Integer, BitSet> open = new HashMap<>();

  /**
   * An instruction that asks.
   *
   * @param answer the variable with the answer
   * @param negated it asks for the opposite
   */
  record Asking(Var answer, boolean negated) {}

  /** A comparison, by what it compares. */
  private record Question(OpKind op, String left, String right) {}

  /** Where a question is asked. */
  private record Ask(Block block, Instr.Op op, boolean negated, BitSet vars) {}

  Questions(BodyInfo info, Landmarks landmarks) {
    Body body = info.body();
    Map<Question, List<Ask>> asks = new Reader(body).repeated();
    asks.values().removeIf(all -> all.stream().noneMatch(a -> locks(info, landmarks, a)));
    this.answers =
        IntStream.range(0, Math.min(asks.size(), Scratch.ANSWERS))
            .mapToObj(i -> Scratch.answer(body, i))
            .toList();
    Graph graph = Graph.ofAllEdges(body);
    int next = 0;
    for (List<Ask> all : asks.values().stream().limit(Scratch.ANSWERS).toList()) {
      Var answer = answers.get(next++);
      for (Ask ask : all) {
        asking.put(ask.op(), new Asking(answer, ask.negated()));
        ask.vars().stream()
            .forEach(v -> about.computeIfAbsent(v, x -> new BitSet()).set(answer.index()));
        open(graph, ask.block().id(), answer);
      }
    }
  }

  private void open(Graph graph, int asked, Var answer) {
    Deque<Integer> work = new ArrayDeque<>(List.of(asked));
    while (!work.isEmpty()) {
      int block = work.remove();
      BitSet known = open.computeIfAbsent(block, b -> new BitSet());
      if (!known.get(answer.index())) {
        known.set(answer.index());
        work.addAll(graph.predecessors().get(block));
      }
    }
  }

  /** The variables with the answers. */
  List<Var> answers() {
    return answers;
  }

  /** The answers that may be asked for again, from the start of a block on. */
  BitSet openAt(int block) {
    return open.getOrDefault(block, new BitSet());
  }

  Optional<Asking> asking(Instr instr) {
    return answers.isEmpty() ? Optional.empty() : Optional.ofNullable(asking.get(instr));
  }

  /** This world where a variable was assigned. */
  World assigned(World world, @Nullable Var var) {
    if (var == null || answers.isEmpty() || !about.containsKey(var.index())) {
      return world;
    }
    World result = world;
    for (Var answer : answers) {
      if (about.get(var.index()).get(answer.index())) {
        result = answered(result, answer, Fact.UNKNOWN);
      }
    }
    return result;
  }

  /** This world where no answer is known. */
  World unanswered(World world) {
    World result = world;
    for (Var answer : answers) {
      result = answered(result, answer, Fact.UNKNOWN);
    }
    return result;
  }

  private static World answered(World world, Var answer, Fact fact) {
    return world.set(answer, Value.of(new Symbol.Phi(-3, answer.index())).withFact(fact));
  }

  /** The worlds of the two answers, or the one that is known. */
  List<World> split(World world, Instr.Op op) {
    Optional<Asking> asked = asking(op);
    if (asked.isEmpty()) {
      return List.of(world);
    }
    Fact known = world.get(asked.get().answer()).fact();
    Fact found = world.get(op.dst()).fact();
    Fact fact = found != Fact.UNKNOWN ? found : turned(known, asked.get());
    return fact == Fact.UNKNOWN
        ? List.of(
            told(world, op, asked.get(), Fact.NONZERO), told(world, op, asked.get(), Fact.ZERO))
        : List.of(told(world, op, asked.get(), fact));
  }

  private static Fact turned(Fact fact, Asking asking) {
    return asking.negated() ? fact.negated() : fact;
  }

  private static World told(World world, Instr.Op op, Asking asking, Fact fact) {
    World result = world.set(op.dst(), world.get(op.dst()).withFact(fact));
    return answered(result, asking.answer(), turned(fact, asking));
  }

  /** True if a lock is taken on one arm of a branch on the answer. */
  private static boolean locks(BodyInfo info, Landmarks landmarks, Ask ask) {
    BitSet tested = new BitSet();
    tested.set(ask.op().dst().index());
    for (Block block : info.body().blocks()) {
      for (Instr instr : block.instrs()) {
        if (instr instanceof Instr.Copy copy && copy.src().equals(ask.op().dst())) {
          tested.set(copy.dst().index());
        }
      }
    }
    return info.body().blocks().stream()
        .filter(b -> b.end() instanceof Terminator.Branch br && tested.get(br.condition().index()))
        .flatMap(b -> arms(info, b).stream())
        .flatMap(b -> info.body().blocks().get(b).instrs().stream())
        .anyMatch(landmarks::locks);
  }

  private static TreeSet<Integer> arms(BodyInfo info, Block branch) {
    TreeSet<Integer> seen = new TreeSet<>();
    Deque<Integer> work = new ArrayDeque<>(branch.end().successors());
    while (!work.isEmpty()) {
      int block = work.remove();
      if (block != info.meet(branch.id()) && seen.add(block)) {
        work.addAll(info.body().blocks().get(block).end().successors());
      }
    }
    return seen;
  }

  /** Reads the comparisons of a body. */
  private static final class Reader {
    private final Body body;
    private final Map<Var, Instr> made = new HashMap<>();
    private final BitSet remade = new BitSet();

    Reader(Body body) {
      this.body = body;
      for (Block block : body.blocks()) {
        for (Instr instr : block.instrs()) {
          Var dst = instr.dst();
          if (dst != null && made.put(dst, instr) != null) {
            remade.set(dst.index());
          }
        }
      }
    }

    Map<Question, List<Ask>> repeated() {
      Map<Question, List<Ask>> asks = new LinkedHashMap<>();
      for (Block block : body.blocks()) {
        for (Instr instr : block.instrs()) {
          if (instr instanceof Instr.Op op && op.kind().isComparison()) {
            read(block, op, asks);
          }
        }
      }
      asks.values().removeIf(all -> all.size() < 2);
      return asks;
    }

    private void read(Block block, Instr.Op op, Map<Question, List<Ask>> asks) {
      BitSet vars = new BitSet();
      String left = expression(op.reads().get(0), vars, 0);
      String right = expression(op.reads().get(1), vars, 0);
      if (left == null || right == null || vars.isEmpty()) {
        return;
      }
      boolean negated =
          switch (op.kind()) {
            case NE, GE, GT -> true;
            default -> false;
          };
      OpKind kind = negated ? op.kind().negated() : op.kind();
      asks.computeIfAbsent(new Question(kind, left, right), q -> new ArrayList<>())
          .add(new Ask(block, op, negated, vars));
    }

    /** What a value is made of, if that is variables and constants only. */
    private @Nullable String expression(Var var, BitSet vars, int depth) {
      if (var.type().kind() != TypeRef.Kind.INTEGRAL && !var.type().isReference()) {
        return null;
      }
      if (var.isNamed()) {
        vars.set(var.index());
        return "v" + var.index();
      }
      Instr instr = made.get(var);
      if (depth > Symbol.MAX_DEPTH || instr == null || remade.get(var.index())) {
        return null;
      }
      if (instr instanceof Instr.Const constant) {
        return "c" + Objects.toString(constant.value());
      }
      if (instr instanceof Instr.LoadField load) {
        return load.base() == null && load.field().isFinal() ? "f" + load.field() : null;
      }
      if (!(instr instanceof Instr.Op op) || op.kind() == OpKind.CHOICE) {
        return null;
      }
      StringBuilder text = new StringBuilder("(" + op.kind());
      for (Var read : op.reads()) {
        String part = expression(read, vars, depth + 1);
        if (part == null) {
          return null;
        }
        text.append(' ').append(part);
      }
      return text.append(')').toString();
    }
  }
}
