package dev.seqread.processor.protocol;

import java.util.List;

/**
 * A place in memory.
 *
 * @param at the object; for elements of buffers and arrays, with the index
 * @param name the field's name, {@code []} for an element
 */
record Spot(List<Term> at, String name) {
  /** What the one place of an atomic object is called. */
  static final String VALUE = ".value";

  Spot {
    at = List.copyOf(at);
  }

  /** The name by which a file tells its places apart, whichever object they are in. */
  String key() {
    return name.equals("value") && at.get(0) instanceof Term.Fixed holder
        ? holder.name() + VALUE
        : name;
  }

  /** What a person calls it. */
  String shown() {
    String key = key();
    String bare = key.endsWith(VALUE) ? key.substring(0, key.length() - VALUE.length()) : key;
    return bare.substring(bare.lastIndexOf('.') + 1);
  }

  static Spot of(Term object, String name) {
    return new Spot(List.of(object), name);
  }
}
