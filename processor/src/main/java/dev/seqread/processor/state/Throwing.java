package dev.seqread.processor.state;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Handler;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Protocol;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which instructions throw, and what their exceptions depend on. */
public final class Throwing {
  private static final Set<Protocol.Kind> LOOPS =
      Set.of(Protocol.Kind.LOOP_READ, Protocol.Kind.LOOP_WRITE);

  /** What an access, a division, an allocation or a cast can throw, or a supertype of it. */
  private static final Set<String> UNCHECKED =
      Set.of(
          "java.lang.ArrayIndexOutOfBoundsException",
          "java.lang.IndexOutOfBoundsException",
          "java.lang.NullPointerException",
          "java.lang.ArithmeticException",
          "java.lang.ClassCastException",
          "java.lang.NegativeArraySizeException",
          "java.lang.ArrayStoreException",
          "java.lang.OutOfMemoryError",
          "java.lang.Error",
          "java.lang.RuntimeException",
          "java.lang.Exception",
          "java.lang.Throwable");

  private Throwing() {}

  /**
   * True if the instruction may go on to a handler. The steps of a protocol do not throw, but some
   * are interrupted.
   */
  public static boolean mayThrow(Scope scope, World world, Instr instr) {
    if (!instr.mayThrow()) {
      return false;
    }
    if (!(instr instanceof Instr.Call call)) {
      return !isSafe(scope, world, instr);
    }
    Meaning meaning = scope.meaning(world, call);
    if (meaning instanceof Meaning.Step step) {
      return LOOPS.contains(step.protocol().kind())
          || call.method().is(MethodRef.Flag.INTERRUPTIBLE);
    }
    if (call.method().is(MethodRef.Flag.RECORD_ACCESSOR)
        && isPresent(scope, world, call.receiver())) {
      return false;
    }
    return !(meaning instanceof Meaning.Known known) || !known.effects().has(Effect.Kind.NO_THROW);
  }

  /** True for an access to an object that is there, at an index that was found to be in it. */
  private static boolean isSafe(Scope scope, World world, Instr instr) {
    if (instr instanceof Instr.LoadField load) {
      return isPresent(scope, world, load.base());
    }
    if (instr instanceof Instr.StoreField store) {
      return isPresent(scope, world, store.base());
    }
    if (instr instanceof Instr.ArrayLength length) {
      return isPresent(scope, world, length.array());
    }
    if (instr instanceof Instr.Op op && op.isUnboxing()) {
      return isPresent(scope, world, op.reads().get(0));
    }
    return instr instanceof Instr.LoadElement load && isWithin(world, load.array(), load.index());
  }

  private static boolean isPresent(Scope scope, World world, @Nullable Var object) {
    if (object == null || world.get(object).fact() == Fact.NONZERO) {
      return true;
    }
    Optional<FieldRef> origin = world.get(object).origin();
    if (origin.isPresent() && isNeverNull(scope, origin.get())) {
      return true;
    }
    Symbol symbol = world.get(object).symbol();
    return world.held().keySet().stream().anyMatch(lock -> isOnTheWay(symbol, lock));
  }

  /** True if nothing says that the field may hold null. */
  private static boolean isNeverNull(Scope scope, FieldRef field) {
    return !field.is(FieldRef.Flag.NULLABLE) && !scope.program().isAssignedNull(field);
  }

  /** True for a lock, and for the objects that final fields lead through to it. */
  private static boolean isOnTheWay(Symbol object, Symbol lock) {
    return lock.equals(object)
        || lock instanceof Symbol.Path path
            && path.base() != null
            && isOnTheWay(object, path.base());
  }

  /**
   * True if the instruction may throw in a program that has no null where none is expected: a call,
   * an index out of bounds, a division, a cast.
   */
  public static boolean isLikely(Scope scope, World world, Instr instr) {
    boolean dereference =
        instr instanceof Instr.LoadField
            || instr instanceof Instr.StoreField
            || instr instanceof Instr.ArrayLength
            || instr instanceof Instr.Op op && op.isUnboxing();
    if (dereference || !mayThrow(scope, world, instr)) {
      return false;
    }
    if ((instr instanceof Instr.Call || instr instanceof Instr.New)
        && scope.meaning(world, instr) instanceof Meaning.Summarised summarised) {
      return summarised.summary().throwing() && !findsHeldLock(world, instr, summarised.summary());
    }
    if (isHeldLock(world, instr) || isPartOfHeldLock(world, instr)) {
      return false;
    }
    if (instr instanceof Instr.LoadElement load) {
      return !isWithin(world, load.array(), load.index());
    }
    if (instr instanceof Instr.StoreElement store) {
      return !isWithin(world, store.array(), store.index());
    }
    if (instr instanceof Instr.NewArray made) {
      return made.sizes().stream()
          .anyMatch(s -> !(world.get(s).symbol() instanceof Symbol.Constant));
    }
    if (instr instanceof Instr.Op op) {
      return world.get(op.reads().get(1)).fact() != Fact.NONZERO;
    }
    return true;
  }

  private static boolean findsHeldLock(World world, Instr instr, Summary summary) {
    return instr instanceof Instr.Call call
        && !world.held().isEmpty()
        && summary.outcomes().stream()
            .allMatch(
                o ->
                    o.name()
                        .flatMap(n -> Calls.translate(n, world, call.receiver(), call.args()))
                        .filter(world.held()::containsKey)
                        .isPresent());
  }

  /** What led to a lock that is held leads there again. */
  private static boolean isHeldLock(World world, Instr instr) {
    if (world.held().isEmpty() || !(instr instanceof Instr.LoadElement load)) {
      return false;
    }
    Symbol array = world.get(load.array()).symbol();
    Symbol lock = new Symbol.Element(array, world.get(load.index()).symbol(), -1, 0);
    return world.held().containsKey(lock);
  }

  /** What was computed on the way to a lock that is held is computed again. */
  private static boolean isPartOfHeldLock(World world, Instr instr) {
    if (world.held().isEmpty() || !(instr instanceof Instr.Call call)) {
      return false;
    }
    Symbol answer = Answered.name(world, call);
    return world.held().keySet().stream().anyMatch(lock -> lock.contains(answer));
  }

  private static boolean isWithin(World world, Var array, Var index) {
    return world.get(index).bounds().below().contains(world.get(array).symbol());
  }

  /** What it depends on whether the instruction throws. */
  public static Taint taint(Scope scope, World world, Instr instr) {
    Taint taint = Taint.NONE;
    for (Var var : instr.reads()) {
      taint = taint.union(world.deepTaint(var));
    }
    if (instr instanceof Instr.Call || instr instanceof Instr.New) {
      for (Sources.Read read : Calls.reads(scope, world, instr)) {
        taint = taint.union(Sources.taint(world, read));
      }
    }
    return taint.tentativePart();
  }

  /** The handlers that what an instruction throws by itself may get to. */
  static List<Handler> handlers(Scope scope, World world, Block block, Instr instr) {
    if (block.handlers().isEmpty()) {
      return List.of();
    }
    if (!mayThrow(scope, world, instr)) {
      return mayMeetNull(scope, world, instr)
          ? block.handlers().stream().filter(Throwing::expectsNull).toList()
          : List.of();
    }
    if (instr instanceof Instr.Call || instr instanceof Instr.New) {
      return block.handlers();
    }
    return block.handlers().stream()
        .filter(h -> h.types().isEmpty() || h.types().stream().anyMatch(Throwing::isUnchecked))
        .toList();
  }

  /** Who catches it by its name expects a null, whatever the fields that it came from tell. */
  private static boolean expectsNull(Handler handler) {
    return handler.types().stream()
        .anyMatch(type -> type.name().equals("java.lang.NullPointerException"));
  }

  /** True if the instruction follows a reference that is not known to lead anywhere. */
  private static boolean mayMeetNull(Scope scope, World world, Instr instr) {
    @Nullable Var followed =
        instr instanceof Instr.LoadField load
            ? load.base()
            : instr instanceof Instr.StoreField store
                ? store.base()
                : instr instanceof Instr.ArrayLength length
                    ? length.array()
                    : instr instanceof Instr.LoadElement element
                        ? element.array()
                        : instr instanceof Instr.Op op && op.isUnboxing()
                            ? op.reads().get(0)
                            : instr instanceof Instr.Call call
                                    && !(scope.meaning(world, call) instanceof Meaning.Step)
                                ? call.receiver()
                                : null;
    return followed != null
        && followed.kind() != Var.Kind.THIS
        && world.get(followed).fact() != Fact.NONZERO
        && world.held().keySet().stream()
            .noneMatch(lock -> isOnTheWay(world.get(followed).symbol(), lock));
  }

  private static boolean isUnchecked(TypeRef type) {
    return UNCHECKED.contains(type.name());
  }

  /** True if it decides what is done next whether the instruction throws. */
  static boolean decides(Scope scope, World world, Block block, Instr instr, Taint cause) {
    return cause.isTentative()
        && scope.info().regions().goingOn(block).stream()
            .anyMatch(handlers(scope, world, block, instr)::contains);
  }

  /** True if an exception with this static type may be caught by the handler. */
  public static boolean mayCatch(Scope scope, Var exception, Handler handler) {
    return handler.catchesAll()
        || handler.types().stream().anyMatch(t -> isRelated(scope, t, exception.type()));
  }

  /** True if whatever the exception is, the handler catches it. */
  public static boolean catches(Scope scope, World world, Var exception, Handler handler) {
    if (handler.catchesAll()) {
      return true;
    }
    Set<String> classes = new HashSet<>();
    for (Obj object : world.get(exception).refs().all()) {
      @Nullable Cell cell = world.heap().cell(object);
      Optional<TypeRef> exact = cell == null ? Optional.empty() : cell.shape().type();
      classes.add(exact.orElse(exception.type()).name());
    }
    if (classes.isEmpty()) {
      classes.add(exception.type().name());
    }
    return classes.stream()
        .allMatch(
            thrown ->
                handler.types().stream()
                    .anyMatch(caught -> scope.program().isSubtype(thrown, caught.name())));
  }

  private static boolean isRelated(Scope scope, TypeRef a, TypeRef b) {
    return scope.program().isSubtype(a.name(), b.name())
        || scope.program().isSubtype(b.name(), a.name());
  }
}
