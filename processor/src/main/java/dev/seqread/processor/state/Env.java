package dev.seqread.processor.state;

import dev.seqread.processor.ir.OpKind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An immutable array of values by variable, in chunks so that a change copies little. */
final class Env {
  private static final int BITS = 5;
  private static final int CHUNK = 1 << BITS;

  private final @Nullable Value[][] chunks;

  private Env(@Nullable Value[][] chunks) {
    this.chunks = chunks;
  }

  static Env of(int variables) {
    @Nullable Value[][] chunks = new Value[(variables + CHUNK - 1) >> BITS][];
    Arrays.fill(chunks, new Value[CHUNK]);
    return new Env(chunks);
  }

  @Nullable Value get(int var) {
    return chunks[var >> BITS][var & CHUNK - 1];
  }

  Env set(int var, @Nullable Value value) {
    @Nullable Value[][] copy = chunks.clone();
    @Nullable Value[] chunk = copy[var >> BITS].clone();
    chunk[var & CHUNK - 1] = value;
    copy[var >> BITS] = chunk;
    return new Env(copy);
  }

  Env map(UnaryOperator<Value> change) {
    Env result = this;
    for (int var = 0; var < chunks.length << BITS; var++) {
      Value value = get(var);
      if (value != null) {
        Value changed = change.apply(value);
        if (changed != value) {
          result = result.set(var, changed);
        }
      }
    }
    return result;
  }

  /** Changes the values of these variables, as far as they have one. */
  Env mapAt(BitSet vars, UnaryOperator<Value> change) {
    Env result = this;
    for (int var = vars.nextSetBit(0); var >= 0; var = vars.nextSetBit(var + 1)) {
      Value value = get(var);
      result = value == null ? result : result.set(var, change.apply(value));
    }
    return result;
  }

  /** True if one of these variables has a value of this kind. */
  boolean holds(BitSet vars, Kind kind) {
    return vars.stream().mapToObj(this::get).anyMatch(v -> v != null && v.kind().equals(kind));
  }

  /** All objects that a variable points to. */
  Refs refs() {
    TreeSet<Obj> all = new TreeSet<>();
    for (@Nullable Value[] chunk : chunks) {
      for (Value value : chunk) {
        if (value != null) {
          all.addAll(value.refs().all());
        }
      }
    }
    return Refs.of(all);
  }

  Env keep(BitSet live) {
    Env result = this;
    for (int var = 0; var < chunks.length << BITS; var++) {
      if (get(var) != null && !live.get(var)) {
        result = result.set(var, null);
      }
    }
    return result;
  }

  /**
   * Bounds every value that has this name, what was added to become it, and what does not exceed
   * it.
   */
  Env bounded(Symbol symbol, Bounds bounds) {
    Env result =
        map(
            v ->
                v.symbol().equals(symbol) || v.bounds().under().contains(symbol)
                    ? v.withBounds(v.bounds().refined(bounds))
                    : v);
    if (symbol instanceof Symbol.Computed sum
        && (sum.op() == OpKind.ADD || sum.op() == OpKind.MUL)) {
      return result
          .bounded(sum.left(), addend(sum, bounds))
          .bounded(sum.right(), bounds.withMost(Bounds.UNBOUNDED))
          .map(v -> v.symbol().equals(sum.left()) ? v.withSymbol(Symbol.asked(v.symbol())) : v);
    }
    return result;
  }

  /** What bounds a sum bounds what a positive number was added to all the more. */
  private static Bounds addend(Symbol.Computed sum, Bounds bounds) {
    boolean less =
        sum.op() == OpKind.ADD
            && sum.right() instanceof Symbol.Constant more
            && more.text().matches("[1-9]\\d*");
    Bounds part = bounds.withMost(Numbers.mostOfLeft(sum, bounds.most()));
    return less && !part.upto().isEmpty()
        ? new Bounds(
            part.upto(), part.upto(), part.under(), part.limited(), part.data(), part.most())
        : part;
  }

  /** Joins value by value; a value that is on one side only is kept. */
  Env join(Env other, JoinAt join) {
    Env result = this;
    for (int var = 0; var < chunks.length << BITS; var++) {
      if (chunks[var >> BITS] == other.chunks[var >> BITS]) {
        var |= CHUNK - 1;
        continue;
      }
      Value a = get(var);
      Value b = other.get(var);
      if (a == null ? b != null : b != null && !a.equals(b)) {
        int at = var;
        BinaryOperator<Value> both = (x, y) -> join.of(at, x, y);
        result = result.set(var, a == null ? b : both.apply(a, b));
      }
    }
    return result;
  }

  /** The values where a loop comes round to them, and has been in the others before. */
  Env widened(Env before, Marks marks) {
    Env result = this;
    for (int var = 0; var < chunks.length << BITS; var++) {
      Value now = get(var);
      Value then = before.get(var);
      if (now != null && then != null) {
        Value wide = now.widened(then, marks.of(var));
        result = wide == now ? result : result.set(var, wide);
      }
    }
    return result;
  }

  /** Joins two values of a variable. */
  @FunctionalInterface
  interface JoinAt {
    Value of(int var, Value a, Value b);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Env env && Arrays.deepEquals(chunks, env.chunks);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(chunks);
  }
}
