package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;

/** A part of an object that holds a value. */
public sealed interface Slot extends Comparable<Slot> {

  /** A field; of a function, a captured variable. */
  record Field(FieldRef field) implements Slot {}

  /** The element at a constant index. */
  record At(int index) implements Slot {}

  /** All other elements of an array; all that a container holds. */
  record Rest() implements Slot {}

  Slot REST = new Rest();

  /** Elements beyond are not told apart. */
  int MOST_ELEMENTS = 32;

  /** True if a store into it overwrites the whole of it. */
  default boolean isOne() {
    return !(this instanceof Rest);
  }

  private String key() {
    return this instanceof Field f
        ? "f" + f.field().owner() + "." + f.field().name()
        : this instanceof At at ? "a" + (char) at.index() : "r";
  }

  @Override
  default int compareTo(Slot other) {
    return this instanceof At a && other instanceof At b
        ? Integer.compare(a.index(), b.index())
        : key().compareTo(other.key());
  }
}
