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

  /** One of several stamps, or one that was mixed up with something else: it validates nothing. */
  record Lost() implements Kind {}

  /** In what a callee left behind: the stamp of the section that it began. */
  record Begun() implements Kind {}

  Kind LOST = new Lost();
  Kind BEGUN = new Begun();
  Kind PLAIN = new Plain();
  Kind NO_STAMP = new NoStamp();

  /** The join. */
  default Kind join(Kind other) {
    if (equals(other)) {
      return this;
    }
    boolean stamp =
        this instanceof Stamp
            || this instanceof Lost
            || other instanceof Stamp
            || other instanceof Lost;
    return stamp ? LOST : PLAIN;
  }

  /** True for what a validation or a release may be given. */
  default boolean isStamp() {
    return this instanceof Stamp || this instanceof Hold || this instanceof Given;
  }
}
