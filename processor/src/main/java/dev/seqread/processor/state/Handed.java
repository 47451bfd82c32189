package dev.seqread.processor.state;

import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.state.Doing.Builder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a call of the library is handed and runs. What the body of a lambda does is
 * told where the body is checked; here is what no body says.
 */
public final class Handed {
  private static final Set<String> TAKE_NOTHING =
      Set.of("Supplier", "Runnable", "Callable", "Builder");

  private Handed() {}

  /** What the function with this number may see of what the call is given, apart from functions. */
  public static Taint data(Scope scope, World world, Instr.Call call, int function) {
    Taint data = call.receiver() == null ? Taint.NONE : world.deepTaint(call.receiver());
    for (int i = 0; i < call.args().size(); i++) {
      Var arg = call.args().get(i);
      if (i != function && Closure.of(world, world.get(arg)).isEmpty()) {
        data = data.union(world.deepTaint(arg));
      }
    }
    for (Sources.Read read : Calls.reads(scope, world, call)) {
      data = data.union(Sources.taint(world, read));
    }
    return data.tentativePart();
  }

  /** What bounds the numbers that the function sees: those of a range, or positions in an array. */
  public static Bounds bounds(World world, Instr.Call call) {
    Bounds bounds = call.receiver() == null ? Bounds.NONE : world.get(call.receiver()).bounds();
    for (Var arg : call.args()) {
      Symbol array = world.get(arg).symbol();
      bounds = arg.type().isArray() ? bounds.or(Bounds.lengthOf(array).strict()) : bounds;
    }
    return bounds;
  }

  /** What the call does by running the function with this number, where nobody knows which. */
  static void run(Scope scope, World world, Instr.Call call, int number, Builder doing) {
    Var function = call.args().get(number);
    Value value = world.get(function);
    boolean order =
        value.symbol() instanceof Symbol.Path path
            && path.field().isStatic()
            && function.type().name().equals("java.util.Comparator");
    if (!order && !isKnown(scope, world, value) && takesSomething(function)) {
      doing.lets(data(scope, world, call, number));
    }
  }

  /** What a function sees that a helper runs which it is handed to. */
  static Taint given(Scope scope, World world, Instr instr, Summary.Run run) {
    Taint given = Taint.NONE;
    for (Dep dep : run.given().tentative().keySet()) {
      given =
          dep instanceof Dep.Param param
              ? given.union(Calls.given(scope, world, instr, param.index()))
              : given;
    }
    return given.tentativePart();
  }

  static boolean isKnown(Scope scope, World world, Value function) {
    return function.refs().all().stream()
        .allMatch(
            object -> {
              @Nullable Cell cell = world.heap().cell(object);
              return cell != null
                  && (cell.shape().function().isPresent()
                      || cell.shape().type().isPresent()
                      || object instanceof Obj.Made && cell.isOwn());
            });
  }

  private static boolean takesSomething(Var function) {
    return TAKE_NOTHING.stream().noneMatch(function.type().name()::endsWith);
  }
}
