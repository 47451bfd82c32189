package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.TypeRef;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A name for a value: two variables with the same symbol hold the same value. It answers "is that
 * the same array?", "is that the same lock?".
 */
public sealed interface Symbol {

  /** The receiver of the body. */
  record Self() implements Symbol {}

  /** A parameter, as it was given; or a captured variable. */
  record Param(int index) implements Symbol {
    private static final int CAPTURED = 1000;

    /** A captured variable, by its number among all variables. */
    public static Param captured(int var) {
      return new Param(CAPTURED + var);
    }

    public boolean isCaptured() {
      return index >= CAPTURED;
    }
  }

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
      return base == null ? this : path(base.map(leaf), field);
    }

    @Override
    public boolean isOpaque() {
      return base != null && base.isOpaque();
    }

    @Override
    public boolean isAroundAnother() {
      return base != null
          && (base.isAroundAnother()
              || field.is(FieldRef.Flag.OUTER_THIS)
                  && !base.equals(SELF)
                  && !(base instanceof Path link && link.field.is(FieldRef.Flag.OUTER_THIS)));
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

  /**
   * An element of an array, as the instruction with this number read it; or a lock in an array,
   * which is taken to stay there, with the number -1.
   */
  record Element(Symbol array, Symbol index, int site, int age) implements Symbol {
    @Override
    public int depth() {
      return 1 + Math.max(array.depth(), index.depth());
    }

    @Override
    public Symbol map(UnaryOperator<Symbol> leaf) {
      Symbol mapped = new Element(array.map(leaf), index.map(leaf), site, age);
      return site < 0 ? mapped : leaf.apply(mapped);
    }

    @Override
    public boolean isOpaque() {
      return array.isOpaque();
    }
  }

  /** What an operator makes of numbers: the same each time. */
  record Computed(OpKind op, Symbol left, Symbol right) implements Symbol {
    @Override
    public int depth() {
      return 1 + Math.max(left.depth(), right.depth());
    }

    @Override
    public Symbol map(UnaryOperator<Symbol> leaf) {
      return new Computed(op, left.map(leaf), right.map(leaf));
    }

    @Override
    public boolean isOpaque() {
      return left.isOpaque() || right.isOpaque();
    }
  }

  /** The length of an array, which never changes. */
  record Length(Symbol array) implements Symbol {
    @Override
    public int depth() {
      return 1 + array.depth();
    }

    @Override
    public Symbol map(UnaryOperator<Symbol> leaf) {
      return new Length(array.map(leaf));
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

  /** What a method without state answers to these: the same each time. */
  record Answer(String method, List<Symbol> to) implements Symbol {
    public Answer {
      to = List.copyOf(to);
    }

    @Override
    public int depth() {
      return 1 + to.stream().mapToInt(Symbol::depth).max().orElse(0);
    }

    @Override
    public Symbol map(UnaryOperator<Symbol> leaf) {
      return new Answer(method, to.stream().map(s -> s.map(leaf)).toList());
    }

    @Override
    public boolean isOpaque() {
      return to.stream().anyMatch(Symbol::isOpaque);
    }
  }

  /** A class by its name. */
  record ClassLiteral(TypeRef type) implements Symbol {}

  /** A constant. */
  record Constant(String text) implements Symbol {}

  Symbol SELF = new Self();

  /** Stands in a slot for a value of which it is not known which it is; never of a variable. */
  Symbol UNNAMED = new Phi(-4, 0);

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

  /** True if the way to it leads over the other. */
  default boolean contains(Symbol part) {
    if (equals(part)) {
      return true;
    }
    if (this instanceof Path path) {
      return path.base != null && path.base.contains(part);
    }
    if (this instanceof Load load) {
      return load.base != null && load.base.contains(part);
    }
    return this instanceof Element element
        && (element.array.contains(part) || element.index.contains(part));
  }

  /** True if nothing is known of where it came from. */
  default boolean isOpaque() {
    return false;
  }

  /** True if it starts from the enclosing instance of an object, whichever that is. */
  default boolean isAroundAnother() {
    return false;
  }

  /** A field of an object; the enclosing instance of what is in a field of it is the object. */
  static Symbol path(@Nullable Symbol base, FieldRef field) {
    @Nullable Symbol around =
        base != null && field.is(FieldRef.Flag.OUTER_THIS) ? enclosing(base, field) : null;
    return around != null ? around : new Path(base, field);
  }

  private static @Nullable Symbol enclosing(Symbol inner, FieldRef link) {
    if (inner instanceof Element element) {
      return enclosing(element.array, link);
    }
    if (inner instanceof Path path) {
      return enclosing(path.base, path.field, link);
    }
    return inner instanceof Load load ? enclosing(load.base, load.field, link) : null;
  }

  /** An inner object keeps objects with the same enclosing instance as its own. */
  private static @Nullable Symbol enclosing(@Nullable Symbol base, FieldRef holder, FieldRef link) {
    if (base == null || holder.is(FieldRef.Flag.OUTER_THIS)) {
      return null;
    }
    return holder.owner().equals(link.type().name())
        ? base
        : holder.owner().equals(link.owner()) ? path(base, link) : null;
  }

  /** True for a constant of an enum: two of them are the same if they have the same name. */
  default boolean isEnumConstant() {
    return this instanceof Path path
        && path.base() == null
        && path.field().is(FieldRef.Flag.ENUM_CONSTANT);
  }

  /** An index that was found in an array; nobody has asked what is behind it. */
  static Symbol found(Symbol in, Symbol index) {
    return new Answer("index", List.of(in, index));
  }

  static boolean isFound(Symbol symbol) {
    return symbol instanceof Answer answer && answer.method().equals("index");
  }

  /** The same once something behind it was compared with a length. */
  static Symbol asked(Symbol symbol) {
    return isFound(symbol) ? ((Answer) symbol).to().get(1) : symbol;
  }

  /** True for what final fields lead to, from where nothing changes. */
  default boolean isFixed() {
    return this instanceof Path path
        ? path.base() == null || path.base().isFixed()
        : this instanceof Self || this instanceof Param;
  }

  /** The name for what the instruction computed last, once it runs again. */
  default Symbol aged(int site) {
    return map(
        leaf -> {
          if (leaf instanceof Def d && d.site == site) {
            return new Def(site, 1);
          }
          if (leaf instanceof Element e && e.site == site) {
            return new Element(e.array, e.index, site, 1);
          }
          return leaf instanceof Load l && l.site == site
              ? new Load(l.base, l.field, site, 1)
              : leaf;
        });
  }

  /** The way to it, without regard to when it was followed. */
  default Symbol shape() {
    return map(
        leaf -> {
          if (leaf instanceof Element e) {
            return new Element(e.array, e.index, -1, 0);
          }
          return leaf instanceof Load l ? new Load(l.base, l.field, -1, 0) : leaf;
        });
  }

  /** The way to it, without regard to when the elements of arrays on it were read. */
  default Symbol place() {
    return map(leaf -> leaf instanceof Element e ? new Element(e.array, e.index, -1, 0) : leaf);
  }
}
