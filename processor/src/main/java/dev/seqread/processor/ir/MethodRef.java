package dev.seqread.processor.ir;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A method or constructor with what its declaration says. Two references are equal when owner, name
 * and erased parameter types are.
 *
 * @param owner qualified name of the declaring class
 * @param name simple name, {@code <init>} for a constructor
 * @param parameters erased types
 * @param result erased; the class itself for a constructor
 * @param overridden qualified names of the classes and interfaces that declare a method which this
 *     one overrides, nearest first
 */
public record MethodRef(
    String owner,
    String name,
    List<TypeRef> parameters,
    TypeRef result,
    Set<Flag> flags,
    Contract contract,
    List<String> overridden) {

  public MethodRef {
    parameters = List.copyOf(parameters);
    flags = Set.copyOf(flags);
    overridden = List.copyOf(overridden);
  }

  /** A property of the declaration. */
  public enum Flag {
    STATIC,
    PRIVATE,
    ABSTRACT,
    CONSTRUCTOR,
    /** No override can exist out of sight: private, static, final, in a final or private class. */
    FIXED,
    /** The accessor that a record declares implicitly, or one that does the same. */
    RECORD_ACCESSOR,
    /** Could not be resolved: a class is missing from the class path. */
    UNRESOLVED,
    /** Its body is in sight: in a source of this compilation, or in a class file of the program. */
    SOURCE,
    VARARGS,
    /** Declares that it throws {@link InterruptedException}. */
    INTERRUPTIBLE
  }

  public boolean is(Flag flag) {
    return flags.contains(flag);
  }

  public boolean isStatic() {
    return is(Flag.STATIC);
  }

  /** Name and parameter types: {@code get(int,java.lang.String)}. */
  public String signature() {
    return parameters.stream().map(TypeRef::name).collect(Collectors.joining(",", name + "(", ")"));
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof MethodRef m
        && m.name.equals(name)
        && m.owner.equals(owner)
        && m.parameters.equals(parameters);
  }

  @Override
  public int hashCode() {
    return (31 * owner.hashCode() + name.hashCode()) * 31 + parameters.hashCode();
  }

  @Override
  public String toString() {
    return owner + "." + signature();
  }
}
