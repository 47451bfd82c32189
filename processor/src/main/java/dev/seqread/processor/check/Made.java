package dev.seqread.processor.check;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.ir.Var;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the final fields that hold an object which their own class made: its exact class is known
 * then, however the field is declared.
 */
final class Made {
  private Made() {}

  static Map<FieldRef, TypeRef> of(Unit unit) {
    Map<FieldRef, TypeRef> made = new HashMap<>();
    Set<FieldRef> unsure = new HashSet<>();
    unit.classes().stream()
        .flatMap(c -> c.methods().stream())
        .flatMap(m -> m.body().stream())
        .filter(b -> b.kind() != Body.Kind.METHOD)
        .forEach(b -> find(b, made, unsure));
    made.keySet().removeAll(unsure);
    return made;
  }

  private static void find(Body body, Map<FieldRef, TypeRef> made, Set<FieldRef> unsure) {
    body.blocks().stream()
        .flatMap(b -> b.instrs().stream())
        .forEach(
            i -> {
              if (i instanceof Instr.StoreField store && store.field().isFinal()) {
                Optional<TypeRef> type = madeAs(body, store.src());
                TypeRef before = type.isPresent() ? made.put(store.field(), type.get()) : null;
                if (type.isEmpty() || before != null && !before.equals(type.get())) {
                  unsure.add(store.field());
                }
              }
            });
  }

  private static Optional<TypeRef> madeAs(Body body, Var var) {
    return body.blocks().stream()
        .flatMap(b -> b.instrs().stream())
        .filter(i -> i instanceof Instr.New made && made.dst().equals(var) && !var.isNamed())
        .map(i -> ((Instr.New) i).constructor().result())
        .findFirst();
  }
}
