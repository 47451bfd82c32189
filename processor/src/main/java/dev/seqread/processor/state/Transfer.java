package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The transfer of one instruction over one world. A call, and a comparison that is made again, may
 * split the world by its answer; every other instruction has one successor.
 *
 * <p>What is reported at an instruction is forgotten behind it: a stale value that was used, and a
 * tentative value that escaped, count as owned from there on, so that one mistake is one finding.
 */
public final class Transfer {
  private static final Set<String> LOCKS =
      Set.of(
          "java.util.concurrent.locks.StampedLock",
          "dev.seqread.Sequence",
          "dev.seqread.SeqLock",
          "dev.seqread.SeqCount",
          "dev.seqread.SeqLatch");

  private final Scope scope;
  private final CallTransfer calls;
  private final MemoryTransfer memory;

  Transfer(Scope scope) {
    this.scope = scope;
    this.calls = new CallTransfer(scope);
    this.memory = new MemoryTransfer(scope);
  }

  /** The worlds after the instruction with this place in this block. */
  List<World> step(World world, int block, int index, Instr instr) {
    return worlds(scope.info().questions().assigned(world, instr.dst()), block, index, instr);
  }

  private List<World> worlds(World world, int block, int index, Instr instr) {
    int site = scope.info().site(block, index);
    boolean again = scope.info().isInLoop(block) && (names(instr) || instr instanceof Instr.Call);
    World before = again ? world.aged(site) : world;
    Doing doing = Deeds.of(scope, before, instr);
    for (Use use : Use.of(scope, before, instr, doing)) {
      before = asked(use.settled(before), block, instr, use);
    }
    World settled = before;
    for (Escape escape : doing.escapes()) {
      settled = escape.settled(settled);
    }
    World filled = Fills.after(scope, settled, instr, doing);
    for (Var kept : doing.kept()) {
      Refs refs = filled.get(kept).refs();
      filled = filled.onHeap(heap -> heap.share(refs));
    }
    if (instr instanceof Instr.Call call) {
      World taken = Mutexes.after(scope, filled, call);
      List<World> after = calls.step(taken, new CallTransfer.At(block, index, site), call);
      return Mutexes.answered(scope, taken, call, after);
    }
    if (instr instanceof Instr.New made) {
      return calls.construct(filled, block, index, made);
    }
    World after = Mutexes.after(scope, simple(filled, block, site, instr), instr);
    return instr instanceof Instr.Op op
        ? scope.info().questions().split(after, op)
        : List.of(after);
  }

  /**
   * Where a stale value decides whether others are assigned anew, that is the one mistake: that
   * they are stale where they are not follows from it.
   */
  private World asked(World world, int block, Instr instr, Use use) {
    Terminator end = scope.info().body().blocks().get(block).end();
    if (!(instr instanceof Instr.Op)
        || !(end instanceof Terminator.Branch branch)
        || !branch.condition().equals(instr.dst())) {
      return world;
    }
    return world.forgiving(scope.info().chosenIn(block), use.taint().stale().keySet());
  }

  private static boolean names(Instr instr) {
    return instr.dst() != null
        && !(instr instanceof Instr.Copy)
        && !(instr instanceof Instr.Const)
        && !(instr instanceof Instr.Cast);
  }

  private World simple(World world, int block, int site, Instr instr) {
    if (instr instanceof Instr.Caught caught) {
      Value value = Value.of(new Symbol.Def(site, 0)).withFact(Fact.NONZERO);
      return world.set(caught.dst(), value.withTaint(world.thrown())).withThrown(Taint.NONE);
    }
    if (instr instanceof Instr.LoadField load) {
      return memory.loadField(world, site, load);
    }
    if (instr instanceof Instr.LoadElement load) {
      return memory.loadElement(world, site, load);
    }
    if (instr instanceof Instr.NewArray made) {
      return memory.newArray(world, site, made);
    }
    if (instr instanceof Instr.StoreField store) {
      return memory.storeField(world, store);
    }
    if (instr instanceof Instr.StoreElement store) {
      return memory.storeElement(world, store);
    }
    if (instr instanceof Instr.Lambda || instr instanceof Instr.MethodReference) {
      return memory.function(world, site, instr);
    }
    Var dst = instr.dst();
    if (dst == null) {
      return world;
    }
    World started = scope.info().coverage().assigned(world, instr);
    World named = assign(scope, started, dst, compute(started, site, instr));
    return instr instanceof Instr.ArrayLength length ? nonNull(named, length.array()) : named;
  }

  /** The values of instructions that touch no memory. */
  private Value compute(World world, int site, Instr instr) {
    Symbol def = new Symbol.Def(site, 0);
    if (instr instanceof Instr.Const constant) {
      return constant(constant.value());
    }
    if (instr instanceof Instr.Copy copy) {
      return world.get(copy.src());
    }
    if (instr instanceof Instr.Cast cast) {
      return Casts.of(scope, world, world.get(cast.src()), cast.type());
    }
    if (instr instanceof Instr.Op op) {
      Taint taint = taintOf(world, op.reads());
      return Arithmetic.result(world, op, def)
          .withRefs(Refs.NONE)
          .withTaint(Arithmetic.isDecided(world, op) ? taint.tentativePart() : taint);
    }
    if (instr instanceof Instr.TypeTest test) {
      Value src = world.get(test.src());
      return Value.of(def)
          .withRefs(Refs.NONE)
          .withTaint(src.taint())
          .withCond(new Cond.Test(src.symbol(), test.type()));
    }
    if (instr instanceof Instr.ArrayLength length) {
      Value array = world.get(length.array());
      boolean named = array.symbol().depth() < Symbol.MAX_DEPTH;
      Symbol number = named ? new Symbol.Length(array.symbol()) : def;
      return Value.of(Arrays.length(world, array).orElse(number))
          .withRefs(Refs.NONE)
          .withTaint(array.taint())
          .withBounds(lengthOf(world, array))
          .withKind(Kind.NO_STAMP);
    }
    return Value.of(def);
  }

  private Bounds lengthOf(World world, Value array) {
    Bounds own = Bounds.lengthOf(array.symbol());
    Bounds length =
        Arrays.length(world, array).orElse(array.symbol()) instanceof Symbol.Length other
            ? own.or(Bounds.lengthOf(other.array()))
            : own;
    OptionalInt constant = Lengths.of(scope, array);
    return constant.isPresent() ? length.withMost(constant.getAsInt()) : length;
  }

  /** A constant. */
  static Value constant(@Nullable Object value) {
    boolean zero =
        value == null
            || value.equals(false)
            || value instanceof Number n && n.doubleValue() == 0
            || value.equals('\0');
    Symbol name =
        value instanceof TypeRef type
            ? new Symbol.ClassLiteral(type)
            : new Symbol.Constant(String.valueOf(value));
    return Value.of(name)
        .withRefs(Refs.NONE)
        .withFact(zero ? Fact.ZERO : Fact.NONZERO)
        .withBounds(bounds(value))
        .withRange(range(value))
        .withKind(zero ? Kind.PLAIN : Kind.NO_STAMP);
  }

  private static Range range(@Nullable Object value) {
    if (value instanceof Character c) {
      return Range.of(c);
    }
    boolean whole = value instanceof Number && !(value instanceof Double || value instanceof Float);
    return whole ? Range.of(((Number) value).longValue()) : Range.ALL;
  }

  private static Bounds bounds(@Nullable Object value) {
    if (value instanceof Character c) {
      return Bounds.constant(c);
    }
    boolean whole = value instanceof Number && !(value instanceof Double || value instanceof Float);
    return whole ? Bounds.constant(((Number) value).longValue()) : Bounds.NONE;
  }

  /** What these hold depends on. */
  static Taint taintOf(World world, List<Var> vars) {
    Taint taint = Taint.NONE;
    for (Var var : vars) {
      taint = taint.union(world.deepTaint(var));
    }
    return taint;
  }

  /** Assigns a value; what is assigned on a branch depends on the branch. */
  static World assign(Scope scope, World world, Var dst, Value value) {
    Value chosen = scope.info().isChosen(dst) ? value.dependingOn(decided(world)) : value;
    World assigned = world.set(dst, chosen.withSettled(world.covered()));
    return dst.tentative() ? Buffers.lent(assigned, dst, chosen) : assigned;
  }

  /** What decided that something is assigned; where an attempt has failed, all is given up. */
  private static Taint decided(World world) {
    boolean failed = world.sections().values().stream().anyMatch(s -> s.phase() == Phase.FAILED);
    return failed ? Taint.NONE : world.controlTaint();
  }

  /** The world where an object was found not to be null. */
  static World nonNull(World world, Var object) {
    Value value = world.get(object);
    return value.fact() == Fact.NONZERO
        ? world
        : world.refine(value.symbol(), v -> v.withFact(Fact.NONZERO));
  }

  /** True if the field may change under the reader. */
  public static boolean isSource(Scope scope, Instr.LoadField load) {
    FieldRef field = load.field();
    boolean counter =
        load.update()
            && !scope.info().reads(field)
            && field.guard().isEmpty()
            && !scope.info().isValueUsed(load);
    return !counter && !isSteady(scope, field);
  }

  /** True if the field never changes, and neither does what is read through it. */
  private static boolean isSteady(Scope scope, FieldRef field) {
    boolean plain =
        scope.isImmutable(field.type())
            || isLock(scope, field.type())
            || field.type().isArray() && isLock(scope, Results.element(field.type()));
    return field.isFinal() || plain && scope.program().isSettled(field);
  }

  public static Sources.Read read(Instr.LoadField load, @Nullable Symbol object) {
    String base =
        load.base() == null
            ? load.field().owner().substring(load.field().owner().lastIndexOf('.') + 1)
            : load.base().isNamed() ? load.base().name() : "";
    String what = base.isEmpty() ? load.field().name() : base + "." + load.field().name();
    return new Sources.Read(Optional.of(load.field()), object, load.place(), what, true);
  }

  /** True for the types of sequence locks. */
  public static boolean isLock(Scope scope, TypeRef type) {
    return type.kind() == TypeRef.Kind.REFERENCE
        && LOCKS.stream()
            .anyMatch(l -> l.equals(type.name()) || scope.program().isSubtype(type.name(), l));
  }

  /** The stamp's name that a person gave, for messages. */
  static String nameAfter(List<Instr> instrs, int index, @Nullable Var dst) {
    if (dst == null || dst.isNamed()) {
      return dst == null ? "" : dst.name();
    }
    boolean copied =
        index + 1 < instrs.size()
            && instrs.get(index + 1) instanceof Instr.Copy copy
            && copy.src().equals(dst)
            && copy.dst().isNamed();
    return copied ? Objects.requireNonNull(instrs.get(index + 1).dst()).name() : "";
  }
}
