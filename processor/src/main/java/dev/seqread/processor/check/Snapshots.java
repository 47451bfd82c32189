package dev.seqread.processor.check;

import dev.seqread.processor.call.CallTable;
import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the private and final fields whose collections nobody changes: they are only ever assigned
 * immutable ones, or such as were filled before and are only read through the field. Those that
 * lock themselves count as well, as long as nobody walks over them.
 */
final class Snapshots {
  private static final Set<String> FACTORIES = Set.of("of", "ofEntries", "copyOf");
  private static final Set<String> WALKS =
      Set.of("iterator", "listIterator", "spliterator", "stream", "parallelStream");

  /** Helpers of helpers are looked into no deeper. */
  private static final int MOST_HELPERS = 4;

  private final Summaries summaries;
  private final Set<FieldRef> assigned = new HashSet<>();
  private final Set<FieldRef> changing = new HashSet<>();
  private final Set<FieldRef> filled = new HashSet<>();
  private final Set<FieldRef> handedOut = new HashSet<>();
  private final Set<FieldRef> shared = new HashSet<>();
  private final Set<FieldRef> walked = new HashSet<>();

  private final Map<MethodRef, Body> bodies = new HashMap<>();

  private Snapshots(Unit unit, Summaries summaries) {
    this.summaries = summaries;
    unit.classes().stream()
        .flatMap(c -> c.methods().stream())
        .filter(m -> m.method().is(MethodRef.Flag.FIXED))
        .forEach(m -> m.body().ifPresent(b -> bodies.put(m.method(), b)));
  }

  static Set<FieldRef> of(Unit unit, Summaries summaries) {
    Snapshots found = new Snapshots(unit, summaries);
    unit.classes().stream()
        .flatMap(c -> c.methods().stream())
        .flatMap(m -> m.body().stream())
        .forEach(b -> found.look(Origins.of(b)));
    found.shared.retainAll(found.walked);
    Set<FieldRef> fields = new HashSet<>(found.assigned);
    fields.removeAll(found.shared);
    fields.removeAll(found.changing);
    found.filled.retainAll(found.handedOut);
    fields.removeAll(found.filled);
    return fields;
  }

  private void look(Origins origins) {
    for (Instr instr : origins.instrs()) {
      if (instr instanceof Instr.StoreField store && isOwn(store.field())) {
        assign(origins, store);
      }
      if (instr instanceof Instr.LoadField load && isOwn(load.field())) {
        use(origins.body(), origins.instrs(), load);
      }
      if (instr instanceof Instr.Lambda lambda) {
        look(origins.within(lambda));
      }
    }
  }

  private static boolean isOwn(FieldRef field) {
    return field.type().isReference() && (field.isFinal() || field.is(FieldRef.Flag.PRIVATE));
  }

  private void assign(Origins origins, Instr.StoreField store) {
    FieldRef field = store.field();
    assigned.add(field);
    List<Origins.Origin> found = origins.of(store.src());
    for (Origins.Origin origin : found) {
      if (isFresh(origin.made())) {
        filled.add(field);
        if (isChangedAfter(origin, store)) {
          changing.add(field);
        }
      } else if (isSynchronized(origin)) {
        shared.add(field);
      } else if (!isImmutable(origin) && !isMadeImmutable(origin, MOST_HELPERS)) {
        changing.add(field);
      }
    }
    if (found.isEmpty()) {
      changing.add(field);
    }
  }

  private static boolean isFresh(Instr made) {
    return made instanceof Instr.New created
            && created.captures().isEmpty()
            && created.constructor().owner().startsWith("java.util.")
        || isOf(made, "java.util.Arrays", "asList");
  }

  private static boolean isOf(Instr made, String owner, String name) {
    return made instanceof Instr.Call call
        && call.method().owner().equals(owner)
        && call.method().name().equals(name);
  }

  private static boolean isImmutable(Origins.Origin origin) {
    if (origin.made() instanceof Instr.Const constant) {
      return constant.value() == null;
    }
    if (!(origin.made() instanceof Instr.Call call)) {
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
              || name.startsWith("unmodifiable") && isUnshared(origin, call);
      case "java.util.stream.Stream" -> name.equals("toList");
      case "java.util.concurrent.ConcurrentHashMap" -> name.equals("newKeySet");
      default -> false;
    };
  }

  /** A helper in sight returns nothing else. */
  private boolean isMadeImmutable(Origins.Origin origin, int depth) {
    @Nullable Body body =
        origin.made() instanceof Instr.Call call ? bodies.get(call.method()) : null;
    if (body == null || depth == 0) {
      return false;
    }
    Origins inside = Origins.of(body);
    List<Var> returned =
        body.blocks().stream()
            .map(Block::end)
            .filter(end -> end instanceof Terminator.Return)
            .flatMap(end -> end.reads().stream())
            .toList();
    return !returned.isEmpty()
        && returned.stream()
            .map(inside::of)
            .allMatch(
                all ->
                    !all.isEmpty()
                        && all.stream()
                            .allMatch(o -> isImmutable(o) || isMadeImmutable(o, depth - 1)));
  }

  /** A view that takes the view's own lock for everything but a walk over it. */
  private static boolean isSynchronized(Origins.Origin origin) {
    return origin.made() instanceof Instr.Call call
        && call.method().owner().equals("java.util.Collections")
        && call.method().name().startsWith("synchronized")
        && isUnshared(origin, call);
  }

  /** A view of something that is not named anywhere else. */
  private static boolean isUnshared(Origins.Origin view, Instr.Call call) {
    List<Origins.Origin> viewed = view.in().of(call.args().get(0));
    return !viewed.isEmpty()
        && viewed.stream()
            .allMatch(o -> o.made() instanceof Instr.New || isFresh(o.made()) || isImmutable(o));
  }

  private boolean isChangedAfter(Origins.Origin origin, Instr store) {
    return origin.in().instrs().stream()
        .filter(i -> i.place().line() > store.place().line())
        .anyMatch(
            i ->
                i instanceof Instr.Call call
                    && call.receiver() != null
                    && origin.in().of(call.receiver()).contains(origin)
                    && mayChange(origin.in().body(), call));
  }

  private void use(Body body, List<Instr> all, Instr.LoadField load) {
    Set<Var> holders = holders(all, load.dst());
    for (Instr instr : all) {
      if (instr instanceof Instr.Call call) {
        boolean on = call.receiver() != null && holders.contains(call.receiver());
        boolean given = call.args().stream().anyMatch(holders::contains);
        boolean changed = on && mayChange(body, call) && !isBuilding(body, load.field());
        if (changed || given && !isKnown(body, call)) {
          handedOut.add(load.field());
        }
        if (on && WALKS.contains(call.method().name())) {
          walked.add(load.field());
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

  /** True in what runs before anybody else sees the field. */
  private static boolean isBuilding(Body body, FieldRef field) {
    boolean initialises =
        field.isStatic()
            ? body.kind() == Body.Kind.STATIC_INITIALISER
            : body.kind() == Body.Kind.CONSTRUCTOR || body.kind() == Body.Kind.INSTANCE_INITIALISER;
    return initialises && field.isFinal() && body.method().owner().equals(field.owner());
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
