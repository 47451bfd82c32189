package dev.seqread.processor.state;

import dev.seqread.processor.ir.Var;
import java.util.OptionalInt;

/** The constant lengths that arrays were made with. */
public final class Lengths {
  private Lengths() {}

  /** The length of an array, if it was made with a constant one wherever it was made. */
  static OptionalInt of(Scope scope, Value array) {
    if (array.symbol() instanceof Symbol.Def made) {
      return scope.info().madeLength(made.site());
    }
    return array.origin().isPresent()
        ? scope.program().length(array.origin().get())
        : OptionalInt.empty();
  }

  /** True if every number that the index can be is one of the array's. */
  public static boolean isIndex(Scope scope, World world, Var array, Var index) {
    OptionalInt length = of(scope, world.get(array));
    return length.isPresent() && most(world, index) < length.getAsInt();
  }

  /** True if the position is no more than the length of the array. */
  public static boolean isPosition(Scope scope, World world, Var array, Var position) {
    OptionalInt length = of(scope, world.get(array));
    return length.isPresent() && most(world, position) <= length.getAsInt();
  }

  private static long most(World world, Var number) {
    return Math.min(world.get(number).bounds().most(), Numbers.most(number.type()));
  }
}
