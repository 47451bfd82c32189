package dev.seqread;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a field that is read only inside a section over the named lock and written only while its
 * write lock is held. The elements of a guarded array count as the field.
 */
@Documented
@Retention(CLASS)
@Target({FIELD})
public @interface SeqGuarded {
  /**
   * The lock: the name of a field of this class, else of a superclass, else of an enclosing class;
   * or a dotted path of final fields; or {@code Type.FIELD} for a static one.
   */
  String value();
}
