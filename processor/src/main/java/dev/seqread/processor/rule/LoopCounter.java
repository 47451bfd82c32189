package dev.seqread.processor.rule;

import dev.seqread.processor.flow.Loop;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out whether a loop counts: every iteration steps a number by one or more, and ends the loop
 * where that passes another number. It ends then, whatever the other is.
 */
final class LoopCounter {
  private static final Set<OpKind> ORDERS = Set.of(OpKind.LT, OpKind.LE, OpKind.GT, OpKind.GE);

  private final Bodies bodies;
  private final Body body;
  private final Loop loop;

  LoopCounter(Bodies bodies, Loop loop) {
    this.bodies = bodies;
    this.body = bodies.scope().info().body();
    this.loop = loop;
  }

  /**
   * True if the branch at the end of the block ends the loop once a counter has come far enough.
   */
  boolean counts(Block block, Terminator.Branch exit) {
    return isInEveryIteration(Set.of(block.id()))
        && definitions(exit.condition()).stream()
            .anyMatch(
                d ->
                    d instanceof Instr.Op op
                        && ORDERS.contains(op.kind())
                        && op.reads().stream().anyMatch(this::isStepped));
  }

  private boolean isStepped(Var number) {
    if (number.type().kind() != TypeRef.Kind.INTEGRAL) {
      return false;
    }
    List<OpKind> steps =
        definitions(number).stream()
            .flatMap(
                d -> d instanceof Instr.Copy copy ? definitions(copy.src()).stream() : Stream.of(d))
            .map(d -> step(d, number))
            .toList();
    return !steps.isEmpty()
        && steps.stream().distinct().count() == 1
        && steps.get(0) != OpKind.EQ
        && isInEveryIteration(
            loop.blocks().stream()
                .filter(b -> block(b).instrs().stream().anyMatch(i -> number.equals(i.dst())))
                .collect(Collectors.toSet()));
  }

  /** Whether it adds to or takes from the number; {@code EQ} if it does something else. */
  private OpKind step(Instr instr, Var number) {
    boolean by =
        instr instanceof Instr.Op op
            && (op.kind() == OpKind.ADD || op.kind() == OpKind.SUB)
            && op.reads().get(0).equals(number)
            && !op.reads().get(1).equals(number)
            && isPositive(instr, op.reads().get(1));
    return by ? ((Instr.Op) instr).kind() : OpKind.EQ;
  }

  /** True if a number is at least 1 wherever an instruction reads it. */
  private boolean isPositive(Instr instr, Var number) {
    boolean[] positive = {true};
    bodies.visit(
        new Bodies.Visitor() {
          @Override
          public void at(Site site) {
            positive[0] &= site.instr() != instr || site.value(number).range().least() > 0;
          }
        });
    return positive[0];
  }

  private List<Instr> definitions(Var var) {
    return loop.blocks().stream()
        .flatMap(b -> block(b).instrs().stream())
        .filter(i -> var.equals(i.dst()))
        .toList();
  }

  /** True if no iteration leaves out all of these blocks. */
  private boolean isInEveryIteration(Set<Integer> blocks) {
    BitSet seen = new BitSet();
    Deque<Integer> work = new ArrayDeque<>(List.of(loop.head()));
    while (!work.isEmpty()) {
      int id = work.pop();
      if (blocks.contains(id) || seen.get(id)) {
        continue;
      }
      seen.set(id);
      for (int next : block(id).end().successors()) {
        if (next == loop.head()) {
          return false;
        }
        if (loop.blocks().contains(next)) {
          work.add(next);
        }
      }
    }
    return true;
  }

  private Block block(int id) {
    return body.blocks().get(id);
  }
}
