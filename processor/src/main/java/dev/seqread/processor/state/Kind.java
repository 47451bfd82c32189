package dev.seqread.processor.state;


/** What role a value plays for the locks. */
public sealed interface Kind {

  /** Any value; as a stamp, one that came from somewhere that is not tracked. */
  record Plain() implements Kind {}

  /** Certainly no stamp: a number that was computed or written down. */
  record NoStamp() implements Kind {}

  /** The stamp of a section. */
  record Stamp(Dep section) implements Kind {}

  /** The stamp of a lock taken. */
  record Hold(Symbol lock, Mode mode) implements Kind {}

  /** A number that the caller gave: it may be a stamp of his. */
  record Given(int param) implements Kind {}

  Kind PLAIN = new Plain();
  Kind NO_STAMP = new NoStamp();

  /** True for what a validation or a release may be given. */
  default boolean isStamp() {
    return this instanceof Stamp || this instanceof Hold || this instanceof Given;
  }
}
