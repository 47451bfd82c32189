package dev.seqread.processor.check;

import dev.seqread.processor.call.CallTable;
import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the private and final fields whose collections nobody changes: they are only ever assigned
 * immutable ones, or such as were filled before and are only read through the field.
 */
final class Snapshots {
  private static final Set<String> FACTORIES = Set.of("of", "ofEntries", "copyOf");

  private final Summaries summaries;
  private final Set<FieldRef> assigned = new HashSet<>();
  private final Set<FieldRef> changing = new HashSet<>();
  private final Set<FieldRef> filled = new HashSet<>();
  private final Set<FieldRef> handedOut = new HashSet<>();

  private Snapshots(Summaries summaries) {
    this.summaries = summaries;
  }

  static Set<FieldRef> of(Unit unit, Summaries summaries) {
    Snapshots found = new Snapshots(summaries);
    unit.classes().stream()
        .flatMap(c -> c.methods().stream())
        .flatMap(m -> m.body().stream())
        .flatMap(Snapshots::withLambdas)
        .forEach(found::look);
    Set<FieldRef> fields = new HashSet<>(found.assigned);
    fields.removeAll(found.changing);
    found.filled.retainAll(found.handedOut);
    fields.removeAll(found.filled);
    return fields;
  }

  private static Stream<Body> withLambdas(Body body) {
    return Stream.concat(
        Stream.of(body),
        instrs(body)
            .filter(i -> i instanceof Instr.Lambda)
            .flatMap(i -> withLambdas(((Instr.Lambda) i).body())));
  }

  private static Stream<Instr> instrs(Body body) {
    return body.blocks().stream().flatMap(b -> b.instrs().stream());
  }

  private void look(Body body) {
    List<Instr> all = instrs(body).toList();
    for (Instr instr : all) {
      if (instr instanceof Instr.StoreField store && isOwn(store.field())) {
        assign(body, all, store);
      }
      if (instr instanceof Instr.LoadField load && isOwn(load.field())) {
        use(body, all, load);
      }
    }
  }

  private static boolean isOwn(FieldRef field) {
    return field.type().isReference() && (field.isFinal() || field.is(FieldRef.Flag.PRIVATE));
  }

  private void assign(Body body, List<Instr> all, Instr.StoreField store) {
    assigned.add(store.field());
    for (Instr made : origins(all, store.src())) {
      if (isFresh(body, made)) {
        filled.add(store.field());
        if (isChangedAfter(body, all, store, made)) {
          changing.add(store.field());
        }
      } else if (!isImmutable(all, made)) {
        changing.add(store.field());
      }
    }
    if (origins(all, store.src()).isEmpty()) {
      changing.add(store.field());
    }
  }

  /** The instructions that make the values which a variable may hold. */
  private static List<Instr> origins(List<Instr> all, Var var) {
    List<Instr> found = new ArrayList<>();
    for (Instr instr : all) {
      if (var.equals(instr.dst())) {
        if (instr instanceof Instr.Copy copy && !copy.src().equals(var)) {
          found.addAll(origins(all, copy.src()));
        } else {
          found.add(instr);
        }
      }
    }
    return found;
  }

  private boolean isFresh(Body body, Instr made) {
    return made instanceof Instr.New created
        && created.captures().isEmpty()
        && created.constructor().owner().startsWith("java.util.");
  }

  private static boolean isImmutable(List<Instr> all, Instr made) {
    if (made instanceof Instr.Const constant) {
      return constant.value() == null;
    }
    if (!(made instanceof Instr.Call call)) {
      return false;
    }
    String name = call.method().name();
    return switch (call.method().owner()) {
      case "java.util.List", "java.util.Set", "java.util.Map" ->
          call.method().isStatic() && FACTORIES.contains(name);
      case "java.util.Collections" ->
          name.startsWith("empty")
              || name.startsWith("singleton")
              || name.equals("nCopies")
              || name.startsWith("unmodifiable") && isUnshared(all, call.args().get(0));
      case "java.util.stream.Stream" -> name.equals("toList");
      case "java.util.concurrent.ConcurrentHashMap" -> name.equals("newKeySet");
      default -> false;
    };
  }

  /** An unmodifiable view of something that is not named anywhere else. */
  private static boolean isUnshared(List<Instr> all, Var var) {
    List<Instr> origins = origins(all, var);
    return !origins.isEmpty()
        && origins.stream().allMatch(i -> i instanceof Instr.New || isImmutable(all, i));
  }

  private boolean isChangedAfter(Body body, List<Instr> all, Instr store, Instr made) {
    return all.stream()
        .filter(i -> i.place().line() > store.place().line())
        .anyMatch(
            i ->
                i instanceof Instr.Call call
                    && call.receiver() != null
                    && origins(all, call.receiver()).contains(made)
                    && mayChange(body, call));
  }

  private void use(Body body, List<Instr> all, Instr.LoadField load) {
    Set<Var> holders = holders(all, load.dst());
    for (Instr instr : all) {
      if (instr instanceof Instr.Call call) {
        boolean on = call.receiver() != null && holders.contains(call.receiver());
        boolean given = call.args().stream().anyMatch(holders::contains);
        if (on && mayChange(body, call) || given && !isKnown(body, call)) {
          handedOut.add(load.field());
        }
      } else if (keeps(instr) && instr.reads().stream().anyMatch(holders::contains)) {
        handedOut.add(load.field());
      }
    }
    body.blocks().stream()
        .filter(b -> b.end() instanceof Terminator.Return)
        .filter(b -> b.end().reads().stream().anyMatch(holders::contains))
        .forEach(b -> handedOut.add(load.field()));
  }

  private static boolean keeps(Instr instr) {
    return instr instanceof Instr.StoreField
        || instr instanceof Instr.StoreElement
        || instr instanceof Instr.Lambda
        || instr instanceof Instr.MethodReference
        || instr instanceof Instr.New made && !made.constructor().owner().startsWith("java.util.");
  }

  private static Set<Var> holders(List<Instr> all, Var first) {
    Set<Var> holders = new HashSet<>(Set.of(first));
    int before;
    do {
      before = holders.size();
      for (Instr instr : all) {
        boolean same = instr instanceof Instr.Copy || instr instanceof Instr.Cast;
        if (same && holders.contains(instr.reads().get(0)) && instr.dst() != null) {
          holders.add(instr.dst());
        }
      }
    } while (holders.size() > before);
    return holders;
  }

  private boolean mayChange(Body body, Instr.Call call) {
    CallTable calls = summaries.meanings().of(body);
    return !(calls.shallowMeaning(call) instanceof Meaning.Known known)
        || known.effects().has(Effect.Kind.MUTATES, Effect.RECEIVER);
  }

  private boolean isKnown(Body body, Instr.Call call) {
    return summaries.meanings().of(body).shallowMeaning(call) instanceof Meaning.Known known
        && !known.effects().has(Effect.Kind.STORES);
  }
}
