package dev.seqread.processor.state;

import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Effects;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls that <em>must</em> replace all that their subject holds. */
final class Resets {
  private Resets() {}

  static boolean isReset(
      World world, @Nullable Var subject, List<Var> args, Effects effects, int argument) {
    return subject != null
        && (effects.has(Effect.Kind.RESETS, argument)
            || effects.has(Effect.Kind.CUTS, argument)
                && isWhole(world, world.get(subject), numbersAfter(argument, args)));
  }

  private static List<Var> numbersAfter(int argument, List<Var> args) {
    return args.subList(argument + 1, args.size()).stream()
        .filter(a -> !a.type().isReference())
        .limit(2)
        .toList();
  }

  /** True if the numbers say from the start, and to the end. */
  private static boolean isWhole(World world, Value subject, List<Var> numbers) {
    return !numbers.isEmpty()
        && world.get(numbers.get(0)).fact() == Fact.ZERO
        && (numbers.size() == 1
            || isLent(world, subject)
            || isLength(world, subject, world.get(numbers.get(1))));
  }

  /** The length of a buffer that was lent is not known: what is copied is all that is meant. */
  private static boolean isLent(World world, Value subject) {
    return world.isLent(subject) && Arrays.length(world, subject).isEmpty();
  }

  static boolean isLength(World world, Value subject, Value number) {
    Optional<Symbol> length = Arrays.length(world, subject);
    return length.isPresent()
        ? length.get().equals(number.symbol())
        : number.symbol().equals(new Symbol.Length(subject.symbol()))
            || number.symbol() instanceof Symbol.Def
                && number.bounds().upto().contains(subject.symbol());
  }
}
