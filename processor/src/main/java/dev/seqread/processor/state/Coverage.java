package dev.seqread.processor.state;

import dev.seqread.processor.flow.Loop;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counted loops that write every element of an array, or into every element: whoever enters one
 * finds nothing of an earlier attempt afterwards, as if it were one call that fills the array.
 */
final class Coverage {
  private final BodyInfo info;
  private final Map<Integer, List<Covering>> byHead = new TreeMap<>();

  /**
   * A loop writes each element of what a variable holds.
   *
   * @param bound the number of elements that it writes; null if that is all there are
   * @param slot what it writes of each element; null if that is the element itself
   */
  record Covering(Var array, @Nullable Var bound, @Nullable Slot slot) {}

  Coverage(BodyInfo info) {
    this.info = info;
    for (Loop loop : info.loops()) {
      List<Covering> found = new LoopStores(info.body(), loop, info.definitions()).coverings();
      if (!found.isEmpty()) {
        byHead.put(loop.head(), found);
      }
    }
  }

  /** The world where a loop is entered from outside. */
  World entering(Scope scope, World world, int from, int head) {
    List<Covering> coverings = byHead.getOrDefault(head, List.of());
    if (coverings.isEmpty() || info.goesRound(from, head)) {
      return world;
    }
    World result = world;
    for (Covering covering : coverings) {
      Value array = result.get(covering.array());
      if (array.refs().isCertain() || covering.slot() == null && array.refs().all().size() > 1) {
        result = covered(scope, result, array, covering);
      }
    }
    return result;
  }

  private World covered(Scope scope, World world, Value array, Covering covering) {
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
  private Value bound(Scope scope, World world, Var bound) {
    @Nullable Instr made = info.definitions().only(bound);
    if (made instanceof Instr.Const constant) {
      return Transfer.constant(constant.value());
    }
    if (made instanceof Instr.ArrayLength length) {
      Value array = world.get(length.array());
      if (info.definitions().only(length.array()) instanceof Instr.LoadField load) {
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

  /** The world where a counter of what was appended to an array starts anew. */
  World assigned(World world, Instr instr) {
    World result = world;
    for (Var array : info.definitions().appendedBy(instr)) {
      Refs refs = result.get(array).refs();
      result = result.onHeap(heap -> heap.begun(refs));
    }
    return result;
  }

  List<Covering> at(int head) {
    return new ArrayList<>(byHead.getOrDefault(head, List.of()));
  }
}
