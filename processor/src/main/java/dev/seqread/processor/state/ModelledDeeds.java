package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Effects;
import dev.seqread.processor.model.Trait;
import dev.seqread.processor.state.Doing.Builder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call does to the outside world, as the model of the method says. */
final class ModelledDeeds {
  private ModelledDeeds() {}

  static Doing of(
      Scope scope,
      World world,
      @Nullable Var receiver,
      List<Var> args,
      Effects effects,
      Instr instr,
      Builder doing) {
    for (Effect effect : effects.all()) {
      @Nullable Var subject = Calls.subject(receiver, args, effect.argument());
      switch (effect.kind()) {
        case MUTATES -> {
          boolean elements = subject != null && subject.type().isArray();
          Builder target = elements ? doing.storing() : doing;
          if (!world.isOwn(subject)) {
            copied(world, receiver, args, effects, instr, effect.argument(), target);
          }
          mutate(
              world,
              receiver,
              args,
              subject,
              Resets.isReset(world, subject, args, effects, effect.argument()),
              target);
        }
        case IO -> showAll(receiver, args, doing).effect("input or output is done");
        case LOCKS -> showAll(receiver, args, doing).effect(waiting(instr));
        case RESETS -> {
          if (subject != null && !effects.has(Effect.Kind.MUTATES, effect.argument())) {
            doing.replaces(subject);
          }
        }
        case RUNS, WRAPS -> {
          if (instr instanceof Instr.Call call && subject != null) {
            Handed.run(scope, world, call, effect.argument(), doing.passing());
          }
        }
        case STORES -> {
          if (subject != null) {
            doing.gives(subject);
          }
        }
        case ASKS -> {
          if (subject != null
              && !isImmutable(scope, world, subject)
              && !isKnownInside(world, subject)) {
            doing.shows(subject);
          }
        }
        default -> {}
      }
    }
    return doing.done();
  }

  /** True if the classes of all that a container holds are known: those are asked themselves. */
  private static boolean isKnownInside(World world, Var container) {
    return world.isOwn(container)
        && world.heap().reach(world.get(container).refs()).stream().allMatch(world.heap()::isOwn);
  }

  private static boolean isImmutable(Scope scope, World world, Var var) {
    return !var.type().isReference()
        || world.get(var).kind() instanceof Kind.NoStamp
        || scope.program().isImmutable(var.type())
        || scope.program().isEqualOnlyToItself(var.type())
        || scope.model().traits(var.type()).contains(Trait.IMMUTABLE);
  }

  private static Builder showAll(@Nullable Var receiver, List<Var> args, Builder doing) {
    if (receiver != null) {
      doing.starts(receiver);
    }
    args.forEach(doing::gives);
    return doing;
  }

  /** A call that writes into an object writes what it reads elsewhere. */
  private static void copied(
      World world,
      @Nullable Var receiver,
      List<Var> args,
      Effects effects,
      Instr instr,
      int written,
      Builder doing) {
    for (Effect read : effects.of(Effect.Kind.READS)) {
      @Nullable Var source = Calls.subject(receiver, args, read.argument());
      boolean changed = effects.has(Effect.Kind.MUTATES, read.argument());
      if (read.argument() != written && !changed && source != null && !world.isOwn(source)) {
        String what = Names.of(source, world.get(source)) + "[]";
        Sources.Read inside = Sources.Read.inside(world.get(source), instr.place(), what);
        doing.lets(Sources.taint(world, inside));
      }
    }
  }

  private static void mutate(
      World world,
      @Nullable Var receiver,
      List<Var> args,
      @Nullable Var subject,
      boolean whole,
      Builder doing) {
    if (subject != null && world.isOwn(subject)) {
      if (whole) {
        doing.replaces(subject);
      } else {
        doing.fills(subject);
      }
      return;
    }
    doing.changes(subject, receiver, args);
  }

  private static String waiting(Instr instr) {
    if (instr instanceof Instr.Call call && call.method().owner().equals("java.lang.Thread")) {
      return call.method().name().equals("start") ? "a thread is started" : "the thread waits";
    }
    return "a lock is taken or waited for";
  }
}
