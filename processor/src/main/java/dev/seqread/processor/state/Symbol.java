package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.TypeRef;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A name for a value: two variables with the same symbol hold the same value. It answers "is that
 * the same array?", "is that the same lock?".
 */
public sealed interface Symbol {

  /** The receiver of the body. */
  record Self() implements Symbol {}

  /** A parameter, as it was given; a captured variable has its number among all variables. */
  record Param(int index) implements Symbol {}

  /**
   * What the instruction with this number computed.
   *
   * @param age 0 for its latest result, 1 for an earlier one
   */
  record Def(int site, int age) implements Symbol {
    @Override
    public boolean isOpaque() {
      return true;
    }
  }

  /** What the variable holds where paths with different values for it meet. */
  record Phi(int block, int var) implements Symbol {
    @Override
    public boolean isOpaque() {
      return true;
    }
  }

  /** A field that never changes, or that holds a lock; a static one when {@code base} is null. */
  record Path(@Nullable Symbol base, FieldRef field) implements Symbol {
    @Override
    public int depth() {
      return base == null ? 1 : 1 + base.depth();
    }

    @Override
    public Symbol map(UnaryOperator<Symbol> leaf) {
      return base == null ? this : new Path(base.map(leaf), field);
    }

    @Override
    public boolean isOpaque() {
      return base != null && base.isOpaque();
    }
  }

  /** What a changing field held when the instruction with this number read it. */
  record Load(@Nullable Symbol base, FieldRef field, int site, int age) implements Symbol {
    @Override
    public int depth() {
      return base == null ? 1 : 1 + base.depth();
    }

    @Override
    public Symbol map(UnaryOperator<Symbol> leaf) {
      return leaf.apply(base == null ? this : new Load(base.map(leaf), field, site, age));
    }

    @Override
    public boolean isOpaque() {
      return base != null && base.isOpaque();
    }
  }

  /** A lock that is an element of an array. */
  record Element(Symbol array, Symbol index) implements Symbol {
    @Override
    public int depth() {
      return 1 + Math.max(array.depth(), index.depth());
    }

    @Override
    public Symbol map(UnaryOperator<Symbol> leaf) {
      return new Element(array.map(leaf), index.map(leaf));
    }

    @Override
    public boolean isOpaque() {
      return array.isOpaque();
    }
  }

  /** The read or write view of a lock. */
  record View(Symbol lock, boolean write) implements Symbol {
    @Override
    public int depth() {
      return 1 + lock.depth();
    }

    @Override
    public Symbol map(UnaryOperator<Symbol> leaf) {
      return new View(lock.map(leaf), write);
    }

    @Override
    public boolean isOpaque() {
      return lock.isOpaque();
    }
  }

  /**
   * A sum, difference or product of integers.
   *
   * @param op which of them
   */
  record Sum(OpKind op, Symbol left, Symbol right) implements Symbol {
    @Override
    public int depth() {
      return 1 + Math.max(left.depth(), right.depth());
    }

    @Override
    public Symbol map(UnaryOperator<Symbol> leaf) {
      return new Sum(op, left.map(leaf), right.map(leaf));
    }

    @Override
    public boolean isOpaque() {
      return left.isOpaque() || right.isOpaque();
    }
  }

  /** The class that an object is of. */
  record ClassOf(Symbol object) implements Symbol {
    @Override
    public int depth() {
      return 1 + object.depth();
    }

    @Override
    public Symbol map(UnaryOperator<Symbol> leaf) {
      return new ClassOf(object.map(leaf));
    }

    @Override
    public boolean isOpaque() {
      return object.isOpaque();
    }
  }

  /** A class by its name. */
  record ClassLiteral(TypeRef type) implements Symbol {}

  /** A constant. */
  record Constant(String text) implements Symbol {}

  Symbol SELF = new Self();

  /** Depth beyond which a path is named by the instruction that followed it. */
  int MAX_DEPTH = 4;

  /** The length of the longest chain in it. */
  default int depth() {
    return 0;
  }

  /** Replaces what the chains start from, and every {@link Load} on the way. */
  default Symbol map(UnaryOperator<Symbol> leaf) {
    return leaf.apply(this);
  }

  /** True if nothing is known of where it came from. */
  default boolean isOpaque() {
    return false;
  }

  /** The name for what the instruction computed last, once it runs again. */
  default Symbol aged(int site) {
    return map(
        leaf -> {
          if (leaf instanceof Def d && d.site == site) {
            return new Def(site, 1);
          }
          return leaf instanceof Load l && l.site == site
              ? new Load(l.base, l.field, site, 1)
              : leaf;
        });
  }

  /** The way to it, without regard to when it was followed. */
  default Symbol shape() {
    return map(leaf -> leaf instanceof Load l ? new Load(l.base, l.field, -1, 0) : leaf);
  }

  /** How sure it is that two symbols are the same object. */
  enum Same {
    YES,
    NO,
    MAYBE
  }

  /**
   * Compares two locks. Different ways are different locks, even if they could alias; a lock that
   * came out of an unknown call could be any.
   */
  static Same sameLock(Symbol a, Symbol b) {
    if (a.shape().equals(b.shape())) {
      return Same.YES;
    }
    return a.isOpaque() || b.isOpaque() ? Same.MAYBE : Same.NO;
  }
}
