package dev.seqread.processor.ir;

import java.util.Set;

/**
 * An erased type.
 *
 * @param name the qualified name of the erasure ({@code java.util.Map}, {@code long[]}, {@code
 *     a.B.C} for nested types)
 * @param kind what values of it are
 */
public record TypeRef(String name, Kind kind) {
  /** What values of a type are. */
  public enum Kind {
    BOOLEAN,
    /** byte, short, char, int, long. */
    INTEGRAL,
    FLOATING,
    REFERENCE,
    ARRAY,
    VOID
  }

  public static final TypeRef BOOLEAN = new TypeRef("boolean", Kind.BOOLEAN);
  public static final TypeRef INT = new TypeRef("int", Kind.INTEGRAL);
  public static final TypeRef LONG = new TypeRef("long", Kind.INTEGRAL);
  public static final TypeRef VOID = new TypeRef("void", Kind.VOID);
  public static final TypeRef OBJECT = new TypeRef("java.lang.Object", Kind.REFERENCE);

  private static final Set<String> BOXES =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double");

  public boolean isArray() {
    return kind == Kind.ARRAY;
  }

  /** True for classes, interfaces, type variables and arrays. */
  public boolean isReference() {
    return kind == Kind.REFERENCE || kind == Kind.ARRAY;
  }

  /** True for the class whose objects hold a value of a primitive type. */
  public boolean isBox() {
    return BOXES.contains(name);
  }

  public boolean isString() {
    return name.equals("java.lang.String");
  }
}
