package dev.seqread.processor.state;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Capture;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Effects;
import dev.seqread.processor.state.Doing.Builder;
import java.util.Optional;
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
      if (i != function && !(world.get(arg).kind() instanceof Kind.Closure)) {
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

  /** The function that a new object of the library keeps, to run it later. */
  static Optional<Kind.Closure> kept(Scope scope, World world, Instr.New made) {
    if (scope.meaning(world, made) instanceof Meaning.Known known) {
      for (int i = 0; i < made.args().size(); i++) {
        boolean keeps =
            known.effects().has(Effect.Kind.STORES, i) || known.effects().has(Effect.Kind.WRAPS, i);
        if (keeps && world.get(made.args().get(i)).kind() instanceof Kind.Closure closure) {
          return Optional.of(closure);
        }
      }
    }
    return Optional.empty();
  }

  /** True if the call runs the lambda that is its receiver. */
  public static boolean isRun(Instr.Lambda lambda, Instr.Call call) {
    return call.method().is(MethodRef.Flag.ABSTRACT)
        && lambda.body().params().size() == call.args().size();
  }

  /** What the call does by running the function with this number. */
  static void run(Scope scope, World world, Instr.Call call, int number, Builder doing) {
    Var function = call.args().get(number);
    Taint data = data(scope, world, call, number);
    if (!(world.get(function).kind() instanceof Kind.Closure closure)) {
      if (isForeign(world.get(function).symbol()) && takesSomething(function)) {
        doing.lets(data);
      }
    } else if (closure.origin() instanceof Instr.Lambda lambda) {
      for (Capture capture : lambda.captures()) {
        if (world.isFresh(world.get(capture.outer()).symbol())
            && writes(scope, lambda, capture.inner())) {
          doing.fills(capture.outer());
        }
      }
    } else if (closure.origin() instanceof Instr.MethodReference reference) {
      referred(scope, world, reference, data, doing);
    }
  }

  /** A function of whoever calls this, or of whoever made this object. */
  private static boolean isForeign(Symbol symbol) {
    return symbol instanceof Symbol.Param
        || symbol instanceof Symbol.Load
        || symbol instanceof Symbol.Path path && !path.field().isStatic();
  }

  private static boolean takesSomething(Var function) {
    return TAKE_NOTHING.stream().noneMatch(function.type().name()::endsWith);
  }

  /** True if the lambda changes the captured object itself. */
  private static boolean writes(Scope scope, Instr.Lambda lambda, Var captured) {
    return lambda.body().blocks().stream()
        .flatMap(b -> b.instrs().stream())
        .anyMatch(i -> writes(scope, i, captured));
  }

  private static boolean writes(Scope scope, Instr instr, Var captured) {
    if (instr instanceof Instr.StoreElement store) {
      return store.array().equals(captured);
    }
    if (instr instanceof Instr.StoreField store) {
      return captured.equals(store.base());
    }
    if (!(instr instanceof Instr.Call call) || !captured.equals(call.receiver())) {
      return false;
    }
    Meaning meaning = scope.calls().meaningOfOwn(call);
    return meaning instanceof Meaning.Known known
            && known.effects().has(Effect.Kind.MUTATES, Effect.RECEIVER)
        || meaning instanceof Meaning.Summarised body
            && body.summary().fills().containsKey(Effect.RECEIVER);
  }

  private static void referred(
      Scope scope, World world, Instr.MethodReference reference, Taint data, Builder doing) {
    MethodRef method = reference.method();
    if (method.contract().has(Mark.SEQ_READ) || method.contract().has(Mark.SEQ_PURE)) {
      return;
    }
    @Nullable Var receiver = reference.receiver();
    boolean alone = method.parameters().isEmpty() && (receiver != null || method.isStatic());
    Taint seen = alone ? Taint.NONE : data;
    Meaning meaning = scope.calls().meaningOf(reference);
    if (meaning instanceof Meaning.Known known) {
      known(world, receiver, seen, known.effects(), doing);
    } else if (meaning instanceof Meaning.Summarised body) {
      summarised(world, receiver, seen, body.summary(), doing);
    } else if (meaning instanceof Meaning.Unknown) {
      doing.lets(seen);
    }
  }

  private static void known(
      World world, @Nullable Var receiver, Taint seen, Effects effects, Builder doing) {
    for (Effect effect : effects.all()) {
      switch (effect.kind()) {
        case MUTATES -> {
          boolean own =
              receiver != null
                  && effect.argument() == Effect.RECEIVER
                  && Deeds.isOwn(world, receiver);
          if (own) {
            doing.fills(receiver);
          } else {
            doing.lets(seen).effect("what a method reference names is changed");
          }
        }
        case IO -> doing.lets(seen).effect("input or output is done");
        case LOCKS -> doing.lets(seen).effect("a lock is taken or waited for");
        case STORES -> doing.lets(seen);
        default -> {}
      }
    }
  }

  private static void summarised(
      World world, @Nullable Var receiver, Taint seen, Summary summary, Builder doing) {
    if (receiver != null && Deeds.isOwn(world, receiver)) {
      doing.fills(receiver);
      return;
    }
    if (!summary.escapes().isEmpty() || !summary.deciding().isEmpty()) {
      doing.lets(seen);
    }
    summary.effect().ifPresent(e -> doing.effect(e.what()));
  }
}
