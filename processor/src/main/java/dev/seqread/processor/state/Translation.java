package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells a caller, in its own names, what a body did that it called: objects, dependences and
 * symbols.
 */
final class Translation {
  /** Numbers the sections of a body that failed, apart from those that it leaves open. */
  private static final int FAILED = 7;

  private final Scope scope;
  private final World before;
  private final int site;
  private final Instr instr;
  private final @Nullable Var receiver;
  private final List<Var> args;

  Translation(
      Scope scope, World before, int site, Instr instr, @Nullable Var receiver, List<Var> args) {
    this.scope = scope;
    this.before = before;
    this.site = site;
    this.instr = instr;
    this.receiver = receiver;
    this.args = args;
  }

  Refs refs(Refs inner) {
    Set<Obj> outer = new TreeSet<>();
    inner.all().forEach(object -> outer.addAll(objects(object)));
    return Refs.of(outer);
  }

  private Set<Obj> objects(Obj inner) {
    Set<Obj> outer = new TreeSet<>();
    if (inner instanceof Obj.Made made) {
      outer.add(new Obj.Made(site, part(made), made.older()));
    } else if (inner instanceof Obj.Given given) {
      outer.addAll(given(given.index()).all());
    } else if (inner instanceof Obj.Held held && held.root() != Obj.ELSEWHERE) {
      outer.addAll(held(held));
    } else {
      outer.add(inner);
    }
    return outer;
  }

  /** The number of what a callee made, among all that this call makes. */
  private static int part(Obj.Made made) {
    return 1 + made.site() * 8 + Math.min(made.part(), 7);
  }

  private Refs given(int index) {
    if (index == Obj.RECEIVER && instr instanceof Instr.New) {
      return Refs.of(new Obj.Made(site, 0, false));
    }
    @Nullable Var var = Calls.subject(receiver, args, index);
    return var == null ? Refs.OUTSIDE : before.get(var).refs();
  }

  /** What a field holds, of whatever is reached from what was given. */
  private Set<Obj> held(Obj.Held inner) {
    Set<Obj> outer = new TreeSet<>();
    Slot slot = inner.field().equals(Obj.ELEMENTS) ? Slot.REST : new Slot.Field(inner.field());
    for (Obj object : before.heap().reach(given(inner.root()))) {
      @Nullable Cell cell = before.heap().cell(object);
      if (Closure.isCapture(inner.field()) && (cell == null || !cell.slots().containsKey(slot))) {
        continue;
      }
      boolean known =
          cell == null
              || slot.equals(Slot.REST)
              || object.root() != Obj.ELSEWHERE
              || cell.slots().containsKey(slot);
      if (known) {
        Refs refs = before.heap().load(Refs.of(object), slot, Symbol.UNNAMED).refs();
        outer.addAll(before.heap().reach(refs));
      }
    }
    return outer;
  }

  Taint taint(Taint inner) {
    Taint outer = Taint.NONE;
    for (Map.Entry<Dep, Source> entry : inner.tentative().entrySet()) {
      if (entry.getKey() instanceof Dep.Param param) {
        outer = outer.union(Calls.given(scope, before, instr, param.index()));
      } else if (entry.getKey().equals(Dep.CALLER) || entry.getKey().equals(Dep.COVERED)) {
        for (Sources.Read read :
            entry.getKey().equals(Dep.CALLER)
                ? Calls.ownReads(scope, before, instr)
                : Calls.coveredReads(scope, before, instr)) {
          outer = outer.union(Sources.taint(before, read));
        }
      }
    }
    for (Map.Entry<Dep, Source> entry : inner.stale().entrySet()) {
      if (entry.getKey() instanceof Dep.Section) {
        Dep failed = failed(site);
        outer = outer.union(Taint.of(failed, spoilt()).failed(failed));
      }
    }
    return outer;
  }

  /** Stands for the sections that a body called here began, and that failed. */
  static Dep failed(int site) {
    return new Dep.Section(site, FAILED);
  }

  /** What a section of the body itself read that failed. */
  private Source spoilt() {
    String what =
        instr instanceof Instr.Call call
            ? call.method().name() + "()"
            : "new " + ((Instr.New) instr).dst().type().name();
    return new Source(instr.place(), what);
  }

  private Value value(Value inner) {
    Optional<Symbol> name = Calls.translate(inner.symbol(), before, receiver, args);
    return Value.of(name.orElse(Symbol.UNNAMED))
        .withFact(inner.fact())
        .withKind(kind(inner.kind()))
        .withTaint(taint(inner.taint()))
        .withRefs(refs(inner.refs()));
  }

  private Kind kind(Kind inner) {
    if (inner instanceof Kind.Begun) {
      return new Kind.Stamp(new Dep.Section(site, 0));
    }
    if (inner instanceof Kind.Given given && given.param() < args.size()) {
      return before.get(args.get(given.param())).kind();
    }
    return inner instanceof Kind.Hold hold
        ? Calls.translate(hold.lock(), before, receiver, args)
            .<Kind>map(lock -> new Kind.Hold(lock, hold.mode()))
            .orElse(Kind.PLAIN)
        : inner instanceof Kind.NoStamp ? inner : Kind.PLAIN;
  }

  /** The world after the body did this to what it was given, and made these objects. */
  World apply(World after, Heap inner) {
    World result = after;
    for (Map.Entry<Obj, Cell> entry : inner.cells().entrySet()) {
      if (entry.getKey() instanceof Obj.Made made) {
        Cell cell = entry.getValue().map(this::value);
        Obj outer = new Obj.Made(site, part(made), made.older());
        result = result.onHeap(heap -> heap.merge(outer, cell.withShape(shape(cell.shape()))));
      }
    }
    for (Map.Entry<Obj, Cell> entry : inner.cells().entrySet()) {
      if (entry.getKey().equals(KeptStamps.KEEPER)) {
        for (Map.Entry<Slot, Value> kept : entry.getValue().slots().entrySet()) {
          FieldRef field = ((Slot.Field) kept.getKey()).field();
          result = KeptStamps.stored(result, field, value(kept.getValue()));
        }
      } else if (!(entry.getKey() instanceof Obj.Made)) {
        result = written(result, entry.getKey(), entry.getValue());
      }
    }
    return result;
  }

  private Cell.Shape shape(Cell.Shape inner) {
    Optional<Symbol> length =
        inner.length().flatMap(l -> Calls.translate(l, before, receiver, args));
    return new Cell.Shape(inner.type(), inner.function(), length);
  }

  /** What was in there before is as shared as it was. */
  private static boolean isPartOf(Obj held, Obj object) {
    return held.equals(object)
        || held.root() == object.root()
            && held.root() != Obj.ELSEWHERE
            && !(held instanceof Obj.Held part && Closure.isCapture(part.field()));
  }

  /** What was written into something that was given. */
  private World written(World world, Obj object, Cell cell) {
    Refs targets = refs(Refs.of(object));
    boolean direct =
        object instanceof Obj.Given
            || object instanceof Obj.Held held && Closure.isCapture(held.field());
    boolean certain = direct && targets.isCertain();
    World result = world;
    boolean lent = cell.owner() == Cell.Owner.CALLER;
    if (certain && lent && !cell.others().refs().all().contains(object.held(Obj.ELEMENTS))) {
      result = result.onHeap(heap -> heap.reset(targets, value(cell.others())));
    }
    boolean shown = !world.heap().isOwn(targets);
    for (Map.Entry<Slot, Value> slot : cell.slots().entrySet()) {
      Value value = value(slot.getValue());
      if (shown) {
        Refs others = refs(slot.getValue().refs().filter(o -> !isPartOf(o, object)));
        result = result.onHeap(heap -> heap.share(others));
      }
      result =
          result.onHeap(
              heap ->
                  certain
                      ? heap.store(targets, slot.getKey(), value)
                      : heap.add(targets, slot.getKey(), value));
    }
    return cell.owner() == Cell.Owner.ANYBODY ? result.onHeap(h -> h.share(targets)) : result;
  }
}
