package dev.seqread.processor.state;

/** Something that a value can depend on before it is known to be consistent. */
public sealed interface Dep extends Comparable<Dep> {

  /**
   * A section of this body.
   *
   * @param site the number of its begin in the body
   * @param age 0 for the latest that began there, 1 for an earlier one whose stamp lives on in
   *     another variable (a hand-over-hand walk)
   */
  record Section(int site, int age) implements Dep {
    @Override
    public int rank() {
      return 2 * site + age;
    }
  }

  /**
   * The section of the caller: of a {@code @SeqRead} body, or that a {@code @Tentative} value is
   * from.
   */
  record Caller() implements Dep {
    @Override
    public int rank() {
      return -1;
    }
  }

  /** The argument that a summary's caller will give; -1 for the receiver. */
  record Param(int index) implements Dep {
    @Override
    public int rank() {
      return -3 - index;
    }
  }

  /**
   * What the caller's section is for what was read under a lock, or in a section, of the callee.
   */
  record Covered() implements Dep {
    @Override
    public int rank() {
      return Integer.MIN_VALUE;
    }
  }

  Dep CALLER = new Caller();
  Dep COVERED = new Covered();

  /** Orders dependences; unique. */
  int rank();

  @Override
  default int compareTo(Dep other) {
    return Integer.compare(rank(), other.rank());
  }
}
