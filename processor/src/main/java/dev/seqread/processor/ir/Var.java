package dev.seqread.processor.ir;

/**
 * A variable of a body. Variables are compared by {@code index} within one body; a lambda has
 * variables of its own, and a variable that it captures appears in it as {@link Kind#CAPTURED}.
 *
 * @param index position in {@link Body#vars()}
 * @param name the name in the source, or a generated one for temporaries
 * @param tentative declared {@code @Tentative}
 */
public record Var(int index, String name, TypeRef type, Kind kind, boolean tentative) {
  /** Where a variable comes from. */
  public enum Kind {
    THIS,
    PARAMETER,
    LOCAL,
    /** A local or parameter of an enclosing body, read-only here. */
    CAPTURED,
    /** An intermediate value without a name; assigned before it is used, and used nearby. */
    TEMP
  }

  /** True for what a person wrote a name for. */
  public boolean isNamed() {
    return kind != Kind.TEMP;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Var v && v.index == index;
  }

  @Override
  public int hashCode() {
    return index;
  }

  @Override
  public String toString() {
    return isNamed() ? name : "%" + index;
  }
}
