package dev.seqread.processor.state;

import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.TypeRef;
import java.util.List;
import java.util.function.UnaryOperator;

/** What it means that a boolean is true. */
public sealed interface Cond {

  /** Nothing that is tracked. */
  record Unknown() implements Cond {}

  /** A comparison of two values, as they were when it was made. */
  record Compare(OpKind op, Operand left, Operand right) implements Cond {}

  /** The sign of the number says how two values compare. */
  record Order(Operand left, Operand right) implements Cond {}

  /** Each answer says something of other values. */
  record Said(List<Learned> whenTrue, List<Learned> whenFalse) implements Cond {
    public Said {
      whenTrue = List.copyOf(whenTrue);
      whenFalse = List.copyOf(whenFalse);
    }
  }

  /** What an answer says of a value. */
  record Learned(Symbol symbol, Fact fact, Bounds bounds) {
    private Learned rename(UnaryOperator<Symbol> names) {
      return new Learned(names.apply(symbol), fact, bounds.rename(names));
    }
  }

  /** A type test. */
  record Test(Symbol symbol, TypeRef type) implements Cond {}

  /** A box is not null; of the number in it that says nothing. */
  record Present(Symbol symbol) implements Cond {}

  /** Another boolean is false. */
  record Not(Cond inner) implements Cond {}

  /** One side of a comparison. */
  record Operand(
      Symbol symbol, Fact fact, Bounds bounds, boolean owned, boolean positive, Range range) {

    /** One of which it is not known which numbers it can be. */
    public Operand(Symbol symbol, Fact fact, Bounds bounds, boolean owned, boolean positive) {
      this(symbol, fact, bounds, owned, positive, Range.ALL);
    }

    /** True if more may be learned of it later. */
    boolean named() {
      return !owned && !(symbol instanceof Symbol.Constant);
    }

    private Operand rename(UnaryOperator<Symbol> names) {
      return new Operand(names.apply(symbol), fact, bounds.rename(names), owned, positive);
    }
  }

  Cond UNKNOWN = new Unknown();

  /** The same of values with other names. */
  default Cond rename(UnaryOperator<Symbol> names) {
    if (this instanceof Compare compare) {
      return new Compare(compare.op, compare.left.rename(names), compare.right.rename(names));
    }
    if (this instanceof Order order) {
      return new Order(order.left.rename(names), order.right.rename(names));
    }
    if (this instanceof Said said) {
      return new Said(
          said.whenTrue.stream().map(l -> l.rename(names)).toList(),
          said.whenFalse.stream().map(l -> l.rename(names)).toList());
    }
    if (this instanceof Test test) {
      return new Test(names.apply(test.symbol), test.type);
    }
    if (this instanceof Present present) {
      return new Present(names.apply(present.symbol));
    }
    return this instanceof Not not ? new Not(not.inner.rename(names)) : this;
  }
}
