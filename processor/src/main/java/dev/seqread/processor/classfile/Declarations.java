package dev.seqread.processor.classfile;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * What the compiler knows of declarations. It knows neither local and anonymous classes that come
 * from class files, nor members that no person wrote. All names of classes that go in are internal
 * ({@code a/B$C}).
 */
public interface Declarations {
  /**
   * A declared method.
   *
   * @param generic its result is of a type variable, so that callers cast what it returns
   */
  record Method(MethodRef ref, boolean generic) {}

  /**
   * A declared field.
   *
   * @param generic it is of a type variable
   */
  record Field(FieldRef ref, boolean generic) {}

  /** The class; its name with dots if the compiler does not know it. */
  TypeRef type(String internalName);

  /** The internal name of a class that {@link TypeRef} names so. */
  String internalName(String typeName);

  /**
   * The method that a reference in a class file means, searched in the class and its supertypes.
   *
   * @param parameters erased; a constructor's own may be fewer than those, at the front
   */
  Optional<Method> method(String owner, String name, List<TypeRef> parameters);

  /** The field that a reference in a class file means. */
  Optional<Field> field(String owner, String name);

  /** The name of the top-level class around a class. */
  String outermost(String owner);

  boolean isSubtype(TypeRef type, TypeRef of);
}
