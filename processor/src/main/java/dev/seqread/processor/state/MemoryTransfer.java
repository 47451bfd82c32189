package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
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
    Taint taint = base == null ? Taint.NONE : base.taint();
    if (base != null && (world.isFresh(object) || world.isLent(object))) {
      taint = taint.union(world.contentsOf(object));
    } else if (Transfer.isSource(scope, load)) {
      Sources.Read source = Transfer.read(load, object);
      taint = taint.union(taint(world, source, load.dst()));
      read = Sources.after(read, source);
    }
    Value value =
        Value.of(name(world, load, object, site))
            .withTaint(taint)
            .withOrigin(field)
            .withBounds(scope.guards().bounds(field, object));
    return Transfer.assign(scope, read, load.dst(), value);
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
    return field.isFinal() || Transfer.isLock(scope, field.type())
        ? Symbol.path(object, field)
        : new Symbol.Load(object, field, site, 0);
  }

  World loadElement(World world, int site, Instr.LoadElement load) {
    Value array = world.get(load.array());
    Value index = world.get(load.index());
    World read = Transfer.nonNull(world, load.array());
    boolean lock = Transfer.isLock(scope, load.dst().type());
    Taint taint = array.taint().union(index.taint());
    if (world.isFresh(array.symbol()) || world.isLent(array.symbol())) {
      taint = taint.union(world.contentsOf(array.symbol()));
    } else if (!lock) {
      Sources.Read source =
          Sources.Read.inside(array, load.place(), Names.of(load.array(), array) + "[]");
      taint = taint.union(taint(world, source, load.dst()));
      read = Sources.after(read, source);
    }
    if (lock) {
      read = within(read, index.symbol(), array.symbol());
    }
    boolean deep = lock && index.symbol().depth() >= Symbol.MAX_DEPTH;
    Symbol at = deep ? new Symbol.Def(site, 0) : index.symbol();
    Symbol element = new Symbol.Element(array.symbol(), at, lock ? -1 : site, 0);
    boolean named =
        load.dst().type().kind() == TypeRef.Kind.REFERENCE
            && element.depth() <= Symbol.MAX_DEPTH
            && (lock || array.symbol().isFixed());
    Symbol name = named ? element : new Symbol.Def(site, 0);
    return Transfer.assign(scope, read, load.dst(), Value.of(name).withTaint(taint));
  }

  /** An access that went well has shown that the index is in the array. */
  private static World within(World world, Symbol index, Symbol array) {
    return world.refine(index, v -> v.withBounds(v.bounds().or(Bounds.lengthOf(array).strict())));
  }

  World newArray(World world, int site, Instr.NewArray made) {
    Symbol name = new Symbol.Def(site, 0);
    Value value =
        Value.of(name)
            .withFact(Fact.NONZERO)
            .withTaint(Transfer.taintOf(world, made.sizes()))
            .withBounds(
                made.sizes().isEmpty() ? Bounds.NONE : Lengths.of(world, made.sizes().get(0)));
    World result =
        Transfer.assign(scope, world, made.dst(), value)
            .withFresh(name)
            .withContents(name, Taint.NONE);
    if (!made.sizes().isEmpty()) {
      Symbol size = world.get(made.sizes().get(0)).symbol();
      result = result.refine(size, v -> v.withBounds(v.bounds().or(Bounds.lengthOf(name))));
    }
    return result;
  }

  World construct(World world, int site, Instr.New made) {
    Symbol name = new Symbol.Def(site, 0);
    Optional<Kind.Closure> kept = Handed.kept(scope, world, made);
    Taint taint = Taint.NONE;
    for (Var arg : made.args()) {
      Value value = world.get(arg);
      boolean carried = kept.isPresent() && value.kind().equals(kept.get());
      taint = taint.union(carried ? value.taint() : world.deepTaint(arg));
    }
    World read = world;
    for (Sources.Read source : Calls.reads(scope, world, made)) {
      taint = taint.union(Sources.taint(world, source));
      read = Sources.after(read, source);
    }
    List<Taint> captured = made.captures().stream().map(c -> world.deepTaint(c.outer())).toList();
    Kind kind =
        made.captures().isEmpty()
            ? kept.<Kind>map(closure -> closure).orElse(Kind.PLAIN)
            : new Kind.Closure(made, made.captures(), captured);
    Value value = Value.of(name).withFact(Fact.NONZERO).withTaint(taint).withKind(kind);
    return Transfer.assign(scope, read, made.dst(), value)
        .withFresh(name)
        .withContents(name, Taint.NONE);
  }
}
