package dev.seqread.processor.state;

import dev.seqread.processor.flow.Loop;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import java.util.List;
import java.util.Map;
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

  /** The world where a counter of what was appended to an array starts anew. */
  World assigned(World world, Instr instr) {
    World result = world;
    for (Var array : info.definitions().appendedBy(instr)) {
      Refs refs = result.get(array).refs();
      result = result.onHeap(heap -> heap.begun(refs));
    }
    return result;
  }

  /** The loops with this head. */
  List<Covering> at(int head) {
    return byHead.getOrDefault(head, List.of());
  }
}
