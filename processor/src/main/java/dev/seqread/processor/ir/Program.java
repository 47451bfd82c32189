package dev.seqread.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the analysis may ask about code outside the body that it looks at. */
public interface Program {
  /**
   * The body of a method, lowered when it is asked for: from its source if that is in this
   * compilation, else from its class file. Code of the JDK has none.
   */
  Optional<Body> body(MethodRef method);

  /**
   * True if a call of the method runs its own body for certain: no override is possible out of
   * sight, and none is in sight.
   */
  boolean isFixed(MethodRef method);

  /**
   * The methods one of which a call of the method runs, where all classes that could declare one
   * are in sight; empty if they may not be.
   */
  List<MethodRef> implementations(MethodRef method);

  /**
   * True if the field keeps the value that it has once its object is made: it is final, or private
   * and assigned in constructors and initialisers only.
   */
  boolean isSettled(FieldRef field);

  /** The method that a call of the method runs on an object of exactly this class. */
  Optional<MethodRef> implementation(MethodRef method, String type);

  /** The one abstract method of an interface; empty if it has another number of them. */
  Optional<MethodRef> function(TypeRef type);

  /**
   * The methods in sight that objects of exactly this class answer with what they equal, how they
   * compare, and what their text and hash code is.
   */
  List<MethodRef> answers(TypeRef type);

  /**
   * True if the class declares or inherits that field being assigned {@code null} in its source.
   */
  boolean isAssignedNull(FieldRef field);

  /**
   * The length of the array that a final field holds, if its own file makes it of one constant
   * length wherever it assigns it.
   */
  OptionalInt length(FieldRef field);

  /** True if {@code type} is {@code ofType} or one of its subtypes. */
  boolean isSubtype(String type, String ofType);

  /** True if objects of the type answer what they equal as {@code Object} does. */
  boolean isEqualOnlyToItself(TypeRef type);

  /**
   * True if objects of the type can't change and their class can't be extended by something that
   * can: boxes, {@code String}, enums, and records of such.
   */
  boolean isImmutable(TypeRef type);
}
