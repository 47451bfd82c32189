package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a counted loop that writes every element does to a world that enters it. */
final class LoopFills {
  private LoopFills() {}

  /** The world where a loop is entered from outside. */
  static World entering(Scope scope, World world, int from, int head) {
    List<Coverage.Covering> coverings = scope.info().coverage().at(head);
    if (coverings.isEmpty() || scope.info().goesRound(from, head)) {
      return world;
    }
    World result = world;
    for (Coverage.Covering covering : coverings) {
      Value array = result.get(covering.array());
      if (array.refs().isCertain() || covering.slot() == null && array.refs().all().size() > 1) {
        result = covered(scope, result, array, covering);
      }
    }
    return result;
  }

  private static World covered(Scope scope, World world, Value array, Coverage.Covering covering) {
    if (covering.slot() != null) {
      Refs elements = world.heap().load(array.refs(), Slot.REST, Symbol.UNNAMED).refs();
      return world.onHeap(heap -> heap.refilled(elements, covering.slot()));
    }
    boolean whole =
        covering.bound() == null
            || Resets.isLength(world, array, bound(scope, world, covering.bound()));
    return world.onHeap(
        heap -> whole ? heap.refilled(array.refs(), Slot.REST) : heap.begun(array.refs()));
  }

  /** The number that a loop goes to, which may be written down in the loop itself. */
  private static Value bound(Scope scope, World world, Var bound) {
    Definitions definitions = scope.info().definitions();
    @Nullable Instr made = definitions.only(bound);
    if (made instanceof Instr.Const constant) {
      return Transfer.constant(constant.value());
    }
    if (made instanceof Instr.ArrayLength length) {
      Value array = world.get(length.array());
      if (definitions.only(length.array()) instanceof Instr.LoadField load) {
        OptionalInt known = scope.program().length(load.field());
        if (known.isPresent()) {
          return Transfer.constant(known.getAsInt());
        }
      }
      Symbol number = Arrays.length(world, array).orElse(new Symbol.Length(array.symbol()));
      return Value.of(number);
    }
    return world.get(bound);
  }
}
