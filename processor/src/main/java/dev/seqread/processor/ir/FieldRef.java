package dev.seqread.processor.ir;

import java.util.Optional;
import java.util.Set;

/**
 * A field with what its declaration says. Two references are equal when owner and name are.
 *
 * @param owner qualified name of the declaring class
 * @param outermost qualified name of the top-level class around {@code owner}
 * @param guard the lock that {@code @SeqGuarded} names, if it is marked and the name has a meaning
 * @param flags what the declaration says, and what its class does with it
 */
public record FieldRef(
    String owner,
    String outermost,
    String name,
    TypeRef type,
    Optional<LockPath> guard,
    Set<Flag> flags) {

  public FieldRef {
    flags = Set.copyOf(flags);
  }

  /** A property of the declaration. */
  public enum Flag {
    STATIC,
    FINAL,
    VOLATILE,
    PRIVATE,
    /** Annotated with any annotation whose simple name is {@code Nullable}. */
    NULLABLE,
    ENUM_CONSTANT,
    /** The synthetic reference of an inner class to its enclosing instance. */
    OUTER_THIS
  }

  /** The reference of an inner class to its enclosing instance. */
  public static FieldRef outerThis(String inner, String outermost, TypeRef outer) {
    return new FieldRef(
        inner, outermost, "this$0", outer, Optional.empty(), Set.of(Flag.FINAL, Flag.OUTER_THIS));
  }

  public boolean is(Flag flag) {
    return flags.contains(flag);
  }

  public boolean isStatic() {
    return is(Flag.STATIC);
  }

  public boolean isFinal() {
    return is(Flag.FINAL);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof FieldRef f && f.name.equals(name) && f.owner.equals(owner);
  }

  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return owner + "." + name;
  }
}
