package dev.seqread.processor.state;

import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Var;
import java.util.OptionalInt;

/** The lengths that arrays were made with. */
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

  /** Of an array that is made with this size: the arrays that it is at least as long as. */
  static Bounds of(World world, Var size) {
    Symbol length = world.get(size).symbol();
    while (length instanceof Symbol.Computed sum && isMore(sum)) {
      length = sum.left();
    }
    return length instanceof Symbol.Length of ? Bounds.lengthOf(of.array()) : Bounds.NONE;
  }

  private static boolean isMore(Symbol.Computed sum) {
    return sum.op() == OpKind.ADD
        && sum.right() instanceof Symbol.Constant more
        && more.text().matches("\\d+");
  }

  /** True if a reader with this index stays in the array as well as a consistent one does. */
  public static boolean isIndex(Scope scope, World world, Var array, Var index) {
    OptionalInt length = of(scope, world.get(array));
    Bounds bounds = world.get(index).bounds();
    return bounds.isIndexOf(world.get(array).symbol())
        || world.get(array).bounds().upto().stream().anyMatch(bounds::isIndexOf)
        || length.isPresent() && most(world, index) < length.getAsInt();
  }

  /** True if the position is no more than the length of the array. */
  public static boolean isPosition(Scope scope, World world, Var array, Var position) {
    OptionalInt length = of(scope, world.get(array));
    Bounds bounds = world.get(position).bounds();
    return bounds.isWithin(world.get(array).symbol())
        || world.get(array).bounds().upto().stream().anyMatch(bounds::isWithin)
        || length.isPresent() && most(world, position) <= length.getAsInt();
  }

  private static long most(World world, Var number) {
    Value value = world.get(number);
    long most = Math.min(value.bounds().most(), value.range().most());
    return Math.min(most, Numbers.most(number.type()));
  }
}
