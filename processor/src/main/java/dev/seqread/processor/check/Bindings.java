package dev.seqread.processor.check;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.state.Symbol;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the final counters that are bound to a mutex, where they are made. */
final class Bindings {
  private static final String COUNTER = "dev.seqread.SeqCount";
  private static final Set<String> BINDING = Set.of("boundTo", "boundToMonitor");

  private final Map<FieldRef, Symbol> found =
      new TreeMap<>(Comparator.comparing(FieldRef::owner).thenComparing(FieldRef::name));
  private final Set<FieldRef> unsure = new HashSet<>();

  private Bindings() {}

  /** The monitor or lock that each counter is bound to, as the counter's own object sees it. */
  static Map<FieldRef, Symbol> of(Unit unit) {
    Bindings bindings = new Bindings();
    unit.classes().stream()
        .flatMap(c -> c.methods().stream())
        .flatMap(m -> m.body().stream())
        .forEach(bindings::look);
    bindings.found.keySet().removeAll(bindings.unsure);
    return bindings.found;
  }

  private void look(Body body) {
    Origins origins = Origins.of(body);
    for (Instr instr : origins.instrs()) {
      if (instr instanceof Instr.StoreField store && store.field().isFinal()) {
        Optional<Symbol> mutex = bound(origins, store.src());
        if (mutex.isEmpty()
            || !mutex.get().equals(found.getOrDefault(store.field(), mutex.get()))) {
          unsure.add(store.field());
        }
        mutex.ifPresent(m -> found.put(store.field(), m));
      }
    }
  }

  private static Optional<Symbol> bound(Origins origins, Var counter) {
    return only(origins, counter)
        .filter(
            made ->
                made instanceof Instr.Call call
                    && call.method().owner().equals(COUNTER)
                    && BINDING.contains(call.method().name()))
        .flatMap(made -> mutex(origins, ((Instr.Call) made).args().get(0)));
  }

  /** The object itself, its class, or what final fields lead to. */
  private static Optional<Symbol> mutex(Origins origins, Var var) {
    if (var.kind() == Var.Kind.THIS) {
      return Optional.of(Symbol.SELF);
    }
    Optional<Instr> made = only(origins, var);
    if (made.isPresent() && made.get() instanceof Instr.LoadField load && load.field().isFinal()) {
      return load.base() == null
          ? Optional.of(Symbol.path(null, load.field()))
          : mutex(origins, load.base()).map(base -> Symbol.path(base, load.field()));
    }
    return made.isPresent()
            && made.get() instanceof Instr.Const constant
            && constant.value() instanceof TypeRef type
        ? Optional.of(new Symbol.ClassLiteral(type))
        : Optional.empty();
  }

  private static Optional<Instr> only(Origins origins, Var var) {
    List<Origins.Origin> all = origins.of(var);
    return all.size() == 1 ? Optional.of(all.get(0).made()) : Optional.empty();
  }
}
