package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a modelled call leaves in the objects that it writes into. */
final class Fills {
  private Fills() {}

  static World after(Scope scope, World world, Instr instr, Doing doing) {
    World result = world;
    for (Doing.Fill fill : doing.fills()) {
      Refs targets = world.get(fill.object()).refs();
      Value added = added(scope, world, instr, fill.object());
      result =
          result.onHeap(
              heap ->
                  fill.whole() ? heap.reset(targets, added) : heap.add(targets, Slot.REST, added));
    }
    return result;
  }

  /** What is put in: all that the call is given, and what it reads. */
  private static Value added(Scope scope, World world, Instr instr, Var object) {
    Taint taint = world.controlTaint();
    Refs refs = Refs.NONE;
    List<Var> others = new ArrayList<>(instr.reads());
    others.removeIf(object::equals);
    for (Var read : others) {
      taint = taint.union(world.deepTaint(read));
      refs = scope.isImmutable(read.type()) ? refs : refs.union(world.get(read).refs());
    }
    if (instr instanceof Instr.Call call) {
      for (Sources.Read read : Calls.reads(scope, world, call)) {
        taint = taint.union(Sources.taint(world, read));
      }
    }
    Optional<Value> ran = Expansion.result(scope, world);
    if (ran.isPresent()) {
      taint = taint.union(world.deepTaint(ran.get()));
      refs = refs.union(ran.get().refs());
    }
    boolean numbers = object.type().isArray() && !object.type().name().contains(".");
    return Value.of(Symbol.UNNAMED)
        .withTaint(taint.tentativePart())
        .withRefs(numbers ? Refs.NONE : refs);
  }
}
