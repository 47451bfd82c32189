package dev.seqread.processor.state;

import dev.seqread.processor.flow.Dominators;
import dev.seqread.processor.flow.Graph;
import dev.seqread.processor.flow.Loop;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the stores of one loop that it makes in every iteration, for every element. */
final class LoopStores {
  private final Body body;
  private final Loop loop;
  private final Definitions definitions;
  private final Dominators dominators;

  LoopStores(Body body, Loop loop, Definitions definitions) {
    this.body = body;
    this.loop = loop;
    this.definitions = definitions;
    this.dominators = Dominators.of(Graph.ofNormalEdges(body), 0);
  }

  /**
   * What goes through the elements.
   *
   * @param counter the index; null for an iterator
   * @param bound what it is compared with; null for an iterator
   * @param over what an iterator is of; null for a counter
   */
  private record Walk(@Nullable Var counter, @Nullable Var bound, @Nullable Var over) {}

  List<Coverage.Covering> coverings() {
    Optional<Walk> walk = walk();
    if (walk.isEmpty()) {
      return List.of();
    }
    List<Coverage.Covering> found = new ArrayList<>();
    for (int id : loop.blocks()) {
      if (isInEveryIteration(id)) {
        for (Instr instr : body.blocks().get(id).instrs()) {
          add(walk.get(), instr, found);
        }
      }
    }
    return found;
  }

  private void add(Walk walk, Instr instr, List<Coverage.Covering> found) {
    if (instr instanceof Instr.StoreElement store) {
      Var array = store.array();
      if (isSteady(array)) {
        if (walk.counter != null
            && !isConstant(store.index())
            && !isReadBefore(array, walk.counter, store)) {
          found.add(new Coverage.Covering(array, bound(walk, array), null));
        }
      } else {
        element(walk, store.array())
            .ifPresent(a -> found.add(new Coverage.Covering(a, null, slot(store.index()))));
      }
    } else if (instr instanceof Instr.StoreField store && store.base() != null) {
      Slot slot = new Slot.Field(store.field());
      element(walk, store.base()).ifPresent(a -> found.add(new Coverage.Covering(a, null, slot)));
    }
  }

  private Slot slot(Var index) {
    return definitions.only(index) instanceof Instr.Const constant
            && constant.value() instanceof Integer number
            && number >= 0
            && number < Slot.MOST_ELEMENTS
        ? new Slot.At(number)
        : Slot.REST;
  }

  private boolean isConstant(Var index) {
    return definitions.only(index) instanceof Instr.Const;
  }

  /** Null if the loop goes as far as the array. */
  private @Nullable Var bound(Walk walk, Var array) {
    boolean all =
        walk.bound != null
            && definitions.only(walk.bound) instanceof Instr.ArrayLength length
            && definitions.origin(length.array()).equals(definitions.origin(array));
    return all ? null : walk.bound;
  }

  /** What holds the element that a variable is, in each iteration another one. */
  private Optional<Var> element(Walk walk, Var var) {
    Instr made = definitions.only(var);
    if (made instanceof Instr.LoadElement load
        && walk.counter != null
        && definitions.origin(load.index()).equals(walk.counter)) {
      return Optional.of(load.array()).filter(this::isSteady);
    }
    return made instanceof Instr.Call next
            && walk.over != null
            && next.method().name().equals("next")
        ? Optional.of(walk.over)
        : Optional.empty();
  }

  /** True if the variable is not assigned in the loop. */
  private boolean isSteady(Var var) {
    return definitions.of(var).stream()
        .noneMatch(d -> loop.blocks().contains(definitions.block(d)));
  }

  private boolean isInEveryIteration(int block) {
    return latches().allMatch(latch -> dominators.dominates(block, latch)) && block != loop.head();
  }

  private Stream<Integer> latches() {
    return loop.blocks().stream()
        .filter(b -> body.blocks().get(b).end().successors().contains(loop.head()));
  }

  private boolean isReadBefore(Var array, Var counter, Instr.StoreElement store) {
    int home = definitions.block(store);
    for (int id : loop.blocks()) {
      boolean after = id != home && dominators.dominates(home, id);
      for (Instr instr : body.blocks().get(id).instrs()) {
        if (instr == store) {
          after = true;
        } else if (!after
            && instr instanceof Instr.LoadElement load
            && definitions.origin(load.array()).equals(definitions.origin(array))
            && (definitions.origin(load.index()).equals(counter)
                || definitions.origin(load.index()).equals(definitions.origin(store.index())))) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<Walk> walk() {
    Block head = body.blocks().get(loop.head());
    if (!(head.end() instanceof Terminator.Branch branch)
        || loop.blocks().containsAll(branch.successors())) {
      return Optional.empty();
    }
    Instr condition = definitions.only(branch.condition());
    if (condition instanceof Instr.Call call && call.method().name().equals("hasNext")) {
      return Optional.ofNullable(call.receiver()).map(it -> new Walk(null, null, it));
    }
    return condition instanceof Instr.Op op && op.kind().isComparison()
        ? counted(op)
        : Optional.empty();
  }

  private Optional<Walk> counted(Instr.Op op) {
    boolean less = op.kind() == OpKind.LT || op.kind() == OpKind.NE;
    Var left = definitions.origin(op.reads().get(0));
    Var right = op.reads().get(1);
    return less && isCounter(left) ? Optional.of(new Walk(left, right, null)) : Optional.empty();
  }

  /** True if the variable starts from 0 and is made one greater once in every iteration. */
  private boolean isCounter(Var var) {
    List<Instr> all = definitions.of(var);
    List<Instr> inside =
        all.stream().filter(d -> loop.blocks().contains(definitions.block(d))).toList();
    return inside.size() == 1
        && all.size() == 2
        && definitions.isIncrement(inside.get(0), var)
        && isInEveryIteration(definitions.block(inside.get(0)))
        && all.stream().filter(d -> d != inside.get(0)).allMatch(d -> definitions.isConstant(d, 0));
  }
}
