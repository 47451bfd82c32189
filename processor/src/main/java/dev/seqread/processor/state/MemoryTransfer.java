package dev.seqread.processor.state;

import dev.seqread.processor.ir.Capture;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The transfer of the instructions that read fields and elements, or make objects and arrays. */
final class MemoryTransfer {
  private final Scope scope;
  private final Set<Var> lockOwners;

  MemoryTransfer(Scope scope) {
    this.scope = scope;
    this.lockOwners = lockOwners(scope);
  }

  /** What is read only to get at the lock in it: whoever begins again has to read it again. */
  private static Set<Var> lockOwners(Scope scope) {
    return scope.info().body().blocks().stream()
        .flatMap(block -> block.instrs().stream())
        .filter(
            i -> i instanceof Instr.LoadField load && Transfer.isLock(scope, load.field().type()))
        .flatMap(i -> i.reads().stream())
        .filter(owner -> !owner.isNamed())
        .collect(Collectors.toSet());
  }

  private Taint taint(World world, Sources.Read read, Var dst) {
    Taint taint = Sources.taint(world, read);
    return lockOwners.contains(dst) ? taint.tentativePart() : taint;
  }

  World loadField(World world, int site, Instr.LoadField load) {
    FieldRef field = load.field();
    @Nullable Value base = load.base() == null ? null : world.get(load.base());
    @Nullable Symbol object = base == null ? null : base.symbol();
    World read = load.base() == null ? world : Transfer.nonNull(world, load.base());
    Symbol name = name(world, load, object, site);
    Value held = load(world, base, new Slot.Field(field), field.type(), name);
    boolean stable = name instanceof Symbol.Path && !(held.symbol() instanceof Symbol.Path);
    Value value = stable ? held.withSymbol(name) : held;
    Taint taint = base == null ? Taint.NONE : base.taint();
    taint = isAroundSelf(field, object) ? taint.without(new Dep.Param(Obj.RECEIVER)) : taint;
    boolean shared = base == null || !world.heap().isOwn(base.refs());
    value = shared ? KeptStamps.loaded(world, field, value) : value;
    value = field.is(FieldRef.Flag.ENUM_CONSTANT) ? value.withFact(Fact.NONZERO) : value;
    if (shared && Transfer.isSource(scope, load)) {
      Sources.Read source = read(load, base, object);
      taint = taint.union(taint(world, source, load.dst()));
      read = Sources.after(read, source);
    } else if (scope.summary() && Transfer.isSource(scope, load) && world.isLent(base)) {
      taint = taint.union(Sources.ownTaint(world, Transfer.read(load, object)));
    }
    Value loaded =
        value
            .withTaint(value.taint().union(taint))
            .withOrigin(field)
            .withBounds(value.bounds().or(scope.guards().bounds(field, object)));
    Instr function = scope.guards().functions().get(field);
    return function == null
        ? Transfer.assign(scope, read, load.dst(), loaded)
        : written(read, site, load, loaded, function);
  }

  /** What is around an object does not depend on what the object holds. */
  private static boolean isAroundSelf(FieldRef field, @Nullable Symbol object) {
    return field.is(FieldRef.Flag.OUTER_THIS) && Symbol.SELF.equals(object);
  }

  /** The read of a field, or of what is in a guarded field and reached through it. */
  private static Sources.Read read(
      Instr.LoadField load, @Nullable Value base, @Nullable Symbol object) {
    Sources.Read own = Transfer.read(load, object);
    if (base == null || load.field().guard().isPresent()) {
      return own;
    }
    Sources.Read through = Sources.Read.inside(base, load.place(), own.what());
    return through.field().filter(f -> f.guard().isPresent()).isPresent() ? through : own;
  }

  /** A final field holds a function that its class wrote down. */
  private World written(World world, int site, Instr.LoadField load, Value loaded, Instr function) {
    Obj object = new Obj.Made(site, 1, false);
    Value self =
        load.base() == null
            ? Value.of(Symbol.UNNAMED)
            : world.get(load.base()).withTaint(Taint.NONE);
    Cell cell =
        Cell.made(new Cell.Shape(Optional.empty(), Optional.of(function), Optional.empty()), self)
            .withOwner(Cell.Owner.ANYBODY);
    if (function instanceof Instr.Lambda lambda) {
      for (Capture capture : lambda.captures()) {
        cell = cell.with(new Slot.Field(Closure.field(capture.inner())), self);
      }
    }
    Cell made = cell;
    return Transfer.assign(scope, world, load.dst(), loaded.withRefs(Refs.of(object)))
        .onHeap(heap -> heap.with(object, made));
  }

  /** What a slot holds; a static field is one of something elsewhere. */
  private Value load(World world, @Nullable Value base, Slot slot, TypeRef type, Symbol name) {
    Refs refs = base == null ? Refs.OUTSIDE : base.refs();
    boolean around = slot instanceof Slot.Field f && f.field().is(FieldRef.Flag.OUTER_THIS);
    Value value = around ? Value.of(name) : world.heap().load(refs, slot, name);
    return scope.isImmutable(type) ? value.withRefs(Refs.NONE) : value;
  }

  private Symbol name(World world, Instr.LoadField load, @Nullable Symbol object, int site) {
    FieldRef field = load.field();
    Optional<Symbol> view = scope.guards().view(field, object);
    if (view.isPresent()) {
      return view.get();
    }
    if (object != null && object.depth() >= Symbol.MAX_DEPTH) {
      return new Symbol.Def(site, 0);
    }
    return scope.program().isSettled(field)
        ? Symbol.path(object, field)
        : new Symbol.Load(object, field, site, 0);
  }

  World loadElement(World world, int site, Instr.LoadElement load) {
    Value array = world.get(load.array());
    Value index = world.get(load.index());
    World read = Transfer.nonNull(world, load.array());
    boolean lock = Transfer.isLock(scope, load.dst().type());
    boolean deep = lock && index.symbol().depth() >= Symbol.MAX_DEPTH;
    Symbol at = deep ? new Symbol.Def(site, 0) : index.symbol();
    Symbol element = new Symbol.Element(array.symbol(), at, lock ? -1 : site, 0);
    boolean named =
        load.dst().type().kind() == TypeRef.Kind.REFERENCE
            && element.depth() <= Symbol.MAX_DEPTH
            && (lock || array.symbol().isFixed());
    Symbol name = named ? element : new Symbol.Def(site, 0);
    Value value = load(world, array, slot(index), load.dst().type(), name);
    Taint taint = value.taint().union(array.taint()).union(index.taint());
    if (!lock && !world.heap().isOwn(array.refs())) {
      Sources.Read source =
          Sources.Read.inside(array, load.place(), Names.of(load.array(), array) + "[]");
      taint = taint.union(taint(world, source, load.dst()));
      read = Sources.after(read, source);
    } else if (scope.summary() && !lock && world.isLent(array)) {
      taint = taint.union(Sources.ownTaint(world, Sources.Read.inside(array, load.place(), "[]")));
    }
    if (lock) {
      read = within(read, index.symbol(), array.symbol());
    }
    return Transfer.assign(scope, read, load.dst(), value.withTaint(taint));
  }

  /** The slot of an index. */
  static Slot slot(Value index) {
    return index.symbol() instanceof Symbol.Constant c && c.text().matches("\\d{1,2}")
        ? at(Integer.parseInt(c.text()))
        : Slot.REST;
  }

  private static Slot at(int index) {
    return index < Slot.MOST_ELEMENTS ? new Slot.At(index) : Slot.REST;
  }

  World storeField(World world, Instr.StoreField store) {
    if (store.base() == null) {
      return world;
    }
    Value base = world.get(store.base());
    Value value = stored(world, world.get(store.src()), where(world, base));
    World stored =
        Transfer.nonNull(world, store.base())
            .onHeap(heap -> heap.store(base.refs(), new Slot.Field(store.field()), value));
    return world.heap().isOwn(base.refs())
        ? stored
        : KeptStamps.stored(stored, store.field(), value);
  }

  World storeElement(World world, Instr.StoreElement store) {
    Value array = world.get(store.array());
    Value index = world.get(store.index());
    Taint where = where(world, array).union(index.taint());
    Value value = stored(world, world.get(store.src()), where);
    return Transfer.nonNull(world, store.array())
        .onHeap(heap -> heap.store(array.refs(), slot(index), value));
  }

  /** What decides into which object is stored; what was lent is the caller's choice. */
  private static Taint where(World world, Value object) {
    Taint where = object.taint();
    for (Obj each : object.refs().all()) {
      where = where.without(new Dep.Param(each.root()));
    }
    return where;
  }

  /** A value as it is in a slot: it depends on what decided that it is there. */
  private static Value stored(World world, Value value, Taint where) {
    return value.withTaint(value.taint().union(where).union(world.controlTaint()));
  }

  /** An access that went well has shown that the index is in the array. */
  private static World within(World world, Symbol index, Symbol array) {
    return world.refine(index, v -> v.withBounds(v.bounds().or(Bounds.lengthOf(array).strict())));
  }

  World newArray(World world, int site, Instr.NewArray made) {
    Symbol name = new Symbol.Def(site, 0);
    Obj object = new Obj.Made(site, 0, false);
    Value value =
        Value.of(name)
            .withFact(Fact.NONZERO)
            .withTaint(Transfer.taintOf(world, made.sizes()))
            .withRefs(Refs.of(object))
            .withBounds(
                made.sizes().isEmpty() ? Bounds.NONE : Lengths.of(world, made.sizes().get(0)));
    Cell cell = array(made.type(), made, world, 0);
    World result =
        Transfer.assign(scope, world, made.dst(), value).onHeap(heap -> heap.with(object, cell));
    for (int i = 1; i < made.sizes().size(); i++) {
      result = rows(result, site, i, made);
    }
    if (!made.sizes().isEmpty()) {
      Symbol size = world.get(made.sizes().get(0)).symbol();
      result = result.refine(size, v -> v.withBounds(v.bounds().or(Bounds.lengthOf(name))));
    }
    return result;
  }

  /** The arrays in an array that is made with several dimensions: one stands for all of a depth. */
  private World rows(World world, int site, int depth, Instr.NewArray made) {
    Obj outer = new Obj.Made(site, depth - 1, depth > 1);
    Obj row = new Obj.Made(site, depth, true);
    Cell holder = Objects.requireNonNull(world.heap().cell(outer));
    Value rows =
        Value.of(Symbol.UNNAMED)
            .withFact(Fact.NONZERO)
            .withRefs(Refs.of(row))
            .withTaint(world.get(made.sizes().get(depth)).taint());
    TypeRef type = element(made.type(), depth);
    return world.onHeap(
        heap -> heap.with(outer, holder.reset(rows)).with(row, array(type, made, world, depth)));
  }

  private static TypeRef element(TypeRef array, int depth) {
    String name = array.name().substring(0, array.name().length() - 2 * depth);
    return new TypeRef(name, name.endsWith("[]") ? TypeRef.Kind.ARRAY : TypeRef.Kind.REFERENCE);
  }

  private static Cell array(TypeRef type, Instr.NewArray made, World world, int depth) {
    Cell.Shape shape = Cell.Shape.of(type);
    boolean sized = depth < made.sizes().size();
    return Cell.made(
        sized ? shape.withLength(world.get(made.sizes().get(depth)).symbol()) : shape, zero());
  }

  /** What a slot of a new object or array holds. */
  static Value zero() {
    return Transfer.constant(0).withSymbol(Symbol.UNNAMED);
  }

  /** A lambda or a method reference becomes an object. */
  World function(World world, int site, Instr made) {
    Obj object = new Obj.Made(site, 0, false);
    Cell.Shape shape = new Cell.Shape(Optional.empty(), Optional.of(made), Optional.empty());
    Cell cell =
        made instanceof Instr.Lambda lambda
            ? closure(world, shape, lambda.captures())
            : bound(world, shape, (Instr.MethodReference) made);
    Value value =
        Value.of(new Symbol.Def(site, 0)).withFact(Fact.NONZERO).withRefs(Refs.of(object));
    return Transfer.assign(scope, world, Objects.requireNonNull(made.dst()), value)
        .onHeap(heap -> heap.with(object, cell));
  }

  private static Cell bound(World world, Cell.Shape shape, Instr.MethodReference reference) {
    Cell cell = Cell.made(shape, zero());
    Var receiver = reference.receiver();
    return receiver == null
        ? cell
        : cell.with(new Slot.Field(Closure.receiver(receiver.type())), world.get(receiver));
  }

  /** A lambda or object of a local class with what it captures. */
  static Cell closure(World world, Cell.Shape shape, List<Capture> captures) {
    Cell cell = Cell.made(shape, zero());
    for (Capture capture : captures) {
      cell = cell.with(new Slot.Field(Closure.field(capture.inner())), world.get(capture.outer()));
    }
    return cell;
  }
}
