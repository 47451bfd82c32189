package dev.seqread.processor.check;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.ir.Var;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the final fields that hold a function which their own class wrote down. */
final class FieldFunctions {
  private final Map<FieldRef, Instr> found = new HashMap<>();
  private final Set<FieldRef> unsure = new HashSet<>();

  private FieldFunctions() {}

  static Map<FieldRef, Instr> of(Unit unit) {
    FieldFunctions functions = new FieldFunctions();
    unit.classes().stream()
        .flatMap(c -> c.methods().stream())
        .flatMap(m -> m.body().stream())
        .forEach(functions::look);
    functions.found.keySet().removeAll(functions.unsure);
    return functions.found;
  }

  private void look(Body body) {
    Origins origins = Origins.of(body);
    for (Instr instr : origins.instrs()) {
      if (instr instanceof Instr.StoreField store && store.field().isFinal()) {
        List<Origins.Origin> all = origins.of(store.src());
        boolean one = all.size() == 1 && isFunction(all.get(0).made());
        if (!one || found.put(store.field(), all.get(0).made()) != null) {
          unsure.add(store.field());
        }
      }
    }
  }

  /** True for a function that captures nothing but the object around it. */
  private static boolean isFunction(Instr made) {
    return made instanceof Instr.Lambda lambda
            && lambda.captures().stream().allMatch(c -> c.inner().kind() == Var.Kind.THIS)
        || made instanceof Instr.MethodReference reference
            && (reference.receiver() == null || reference.receiver().kind() == Var.Kind.THIS);
  }
}
