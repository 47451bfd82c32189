package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldDecl;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.ir.Var;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields that constants of a file stand for: handles, updaters and offsets. */
final class Handles {
  private static final Set<String> NAMING =
      Set.of("findVarHandle", "findStaticVarHandle", "newUpdater", "getDeclaredField");
  private static final Set<String> PASSING =
      Set.of("objectFieldOffset", "staticFieldOffset", "withInvokeExactBehavior");

  private final Map<FieldRef, String> names = new HashMap<>();

  static Handles of(Unit unit) {
    Handles handles = new Handles();
    Map<String, Set<String>> declared = new HashMap<>();
    unit.classes().stream()
        .flatMap(type -> type.fields().stream())
        .map(FieldDecl::field)
        .forEach(f -> declared.computeIfAbsent(f.name(), n -> new HashSet<>()).add(f.toString()));
    unit.classes().stream()
        .flatMap(type -> type.methods().stream())
        .flatMap(method -> method.body().stream())
        .filter(body -> body.kind() == Body.Kind.STATIC_INITIALISER)
        .forEach(handles::read);
    handles.names.replaceAll(
        (constant, name) -> {
          Set<String> fields = declared.getOrDefault(name, Set.of());
          return fields.size() == 1 ? fields.iterator().next() : name;
        });
    return handles;
  }

  /** The field that a constant stands for. */
  Optional<String> named(Term constant) {
    return constant instanceof Term.Fixed fixed
        ? names.entrySet().stream()
            .filter(e -> e.getKey().toString().equals(fixed.name()))
            .map(Map.Entry::getValue)
            .findFirst()
        : Optional.empty();
  }

  /** The field that a constant stands for. */
  Optional<String> named(FieldRef constant) {
    return Optional.ofNullable(names.get(constant));
  }

  private void read(Body body) {
    Map<Var, String> texts = new HashMap<>();
    Map<Var, String> named = new HashMap<>();
    body.blocks().stream()
        .flatMap(block -> block.instrs().stream())
        .forEach(instr -> read(instr, texts, named));
  }

  private void read(Instr instr, Map<Var, String> texts, Map<Var, String> named) {
    if (instr instanceof Instr.Const text && text.value() instanceof String value) {
      texts.put(text.dst(), value);
    } else if (instr instanceof Instr.Call call && call.dst() != null) {
      List<Var> operands = call.reads();
      if (NAMING.contains(call.method().name())) {
        operands.stream()
            .map(texts::get)
            .filter(t -> t != null)
            .findFirst()
            .ifPresent(name -> named.put(call.dst(), name));
      } else if (PASSING.contains(call.method().name())) {
        pass(operands, call.dst(), named);
      }
    } else if (instr instanceof Instr.Copy copy) {
      pass(List.of(copy.src()), copy.dst(), named);
    } else if (instr instanceof Instr.Cast cast) {
      pass(List.of(cast.src()), cast.dst(), named);
    } else if (instr instanceof Instr.StoreField store && named.containsKey(store.src())) {
      names.put(store.field(), named.get(store.src()));
    }
  }

  private static void pass(List<Var> from, Var to, Map<Var, String> named) {
    from.stream()
        .filter(named::containsKey)
        .findFirst()
        .ifPresent(v -> named.put(to, named.get(v)));
  }
}
