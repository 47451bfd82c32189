package dev.seqread.processor.bytecode;

import dev.seqread.processor.graph.SettledFields;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What the bodies of a file assign to its fields: the null literal, arrays of some length. */
final class FieldFacts {
  private static final int UNKNOWN = -1;

  private final Set<FieldRef> assignedNull = new HashSet<>();
  private final SettledFields settled = new SettledFields();
  private final Map<FieldRef, Integer> lengths = new HashMap<>();

  private FieldFacts() {}

  static FieldFacts of(List<Body> bodies) {
    FieldFacts facts = new FieldFacts();
    bodies.forEach(facts::look);
    bodies.forEach(facts.settled::look);
    return facts;
  }

  boolean isAssignedNull(FieldRef field) {
    return assignedNull.contains(field);
  }

  /** True if no constructor or other body assigns it in an object that is made already. */
  boolean isSettled(FieldRef field) {
    return settled.is(field);
  }

  OptionalInt length(FieldRef field) {
    int length = lengths.getOrDefault(field, UNKNOWN);
    return length == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(length);
  }

  private void look(Body body) {
    Map<Var, List<Instr>> definitions = new HashMap<>();
    List<Instr.StoreField> stores = new ArrayList<>();
    for (Block block : body.blocks()) {
      for (Instr instr : block.instrs()) {
        if (instr.dst() != null && instr.dst().kind() == Var.Kind.TEMP) {
          definitions.computeIfAbsent(instr.dst(), v -> new ArrayList<>()).add(instr);
        }
        if (instr instanceof Instr.StoreField store) {
          stores.add(store);
        } else if (instr instanceof Instr.Lambda lambda) {
          look(lambda.body());
        }
      }
    }
    stores.forEach(store -> note(store, definitions));
  }

  private void note(Instr.StoreField store, Map<Var, List<Instr>> definitions) {
    List<Instr> made = definitions.getOrDefault(store.src(), List.of());
    if (made.stream().anyMatch(i -> i instanceof Instr.Const c && c.value() == null)) {
      assignedNull.add(store.field());
    }
    if (store.field().type().isArray()) {
      int length = made.size() == 1 ? length(made.get(0), definitions) : UNKNOWN;
      lengths.merge(store.field(), length, (a, b) -> a.equals(b) ? a : UNKNOWN);
    }
  }

  private static int length(Instr made, Map<Var, List<Instr>> definitions) {
    if (!(made instanceof Instr.NewArray array)) {
      return UNKNOWN;
    }
    List<Instr> size = definitions.getOrDefault(array.sizes().get(0), List.of());
    return size.size() == 1
            && size.get(0) instanceof Instr.Const constant
            && constant.value() instanceof Integer length
        ? length
        : UNKNOWN;
  }
}
