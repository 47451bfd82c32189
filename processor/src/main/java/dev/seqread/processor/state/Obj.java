package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.TypeRef;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * An abstract object: what references may point to. Objects that a body allocates are told apart by
 * their allocation site, and the latest of a site from the older ones (recency abstraction after
 * Balakrishnan and Reps, "Recency-abstraction for heap-allocated storage", 2006), so that the
 * latest can be updated strongly.
 */
public sealed interface Obj extends Comparable<Obj> {

  /**
   * What the instruction with this number allocated.
   *
   * @param part 0 for its result; else a number for each object that a callee made with it
   * @param older stands for all that it allocated before the latest
   */
  record Made(int site, int part, boolean older) implements Obj {}

  /**
   * What a parameter referred to when the body started, or a captured variable.
   *
   * @param index as in {@link Symbol.Param}; {@link #RECEIVER} for the receiver
   */
  record Given(int index) implements Obj {}

  /**
   * What a field held, of an object that was given or of any other, and all that is reached from
   * there without another field.
   *
   * @param root the index of what was given; {@link #ELSEWHERE} for any other object
   */
  record Held(int root, FieldRef field) implements Obj {

    /** True for a captured array of numbers, which leads nowhere else. */
    private boolean isCapturedAlone() {
      String type = field.type().name();
      return Closure.isCapture(field)
          && field.type().isArray()
          && NUMBERS.contains(type.substring(0, type.length() - 2));
    }
  }

  /** Anything that others may have a reference to. */
  record Outside() implements Obj {}

  Obj OUTSIDE = new Outside();

  Set<String> NUMBERS =
      Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double");

  int RECEIVER = -1;
  int ELSEWHERE = -2;

  /** Stands for the elements of an array or container where a field stands for others. */
  FieldRef ELEMENTS = new FieldRef("[]", "[]", "[]", TypeRef.OBJECT, Optional.empty(), Set.of());

  Comparator<Obj> ORDER =
      Comparator.comparingInt(Obj::rank)
          .thenComparingInt(Obj::number)
          .thenComparing(o -> o instanceof Made m ? m.part() * 2 + (m.older() ? 1 : 0) : 0)
          .thenComparing(o -> o instanceof Held h ? h.field().owner() : "")
          .thenComparing(o -> o instanceof Held h ? h.field().name() : "");

  private int rank() {
    return this instanceof Made ? 0 : this instanceof Given ? 1 : this instanceof Held ? 2 : 3;
  }

  private int number() {
    return this instanceof Made m
        ? m.site()
        : this instanceof Given g ? g.index() : this instanceof Held h ? h.root() : 0;
  }

  @Override
  default int compareTo(Obj other) {
    return ORDER.compare(this, other);
  }

  /** True if it stands for one object only, at any time. */
  default boolean isOne() {
    return this instanceof Made made
        ? !made.older()
        : this instanceof Given || this instanceof Held held && held.isCapturedAlone();
  }

  /** The index of what it was given with; {@link #ELSEWHERE} if it was not given. */
  default int root() {
    return this instanceof Given g ? g.index() : this instanceof Held h ? h.root() : ELSEWHERE;
  }

  /** What a field of a given object, or of one elsewhere, holds. */
  default Obj held(FieldRef field) {
    boolean elements = field.equals(ELEMENTS) && this instanceof Held;
    return elements ? this : new Held(root(), field);
  }

  /** The object, once its allocation site is passed again. */
  default Obj aged(int site) {
    return this instanceof Made m && m.site == site && !m.older
        ? new Made(site, m.part, true)
        : this;
  }
}
