package dev.seqread;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks code that runs inside an optimistic read section.
 *
 * <p>On a method: its whole body is one section and its result is tentative; the retry loop is its
 * caller's. It may be called inside a section, or handed to a parameter that is itself marked. On a
 * parameter: the lambda or method reference given to it is run as a section, as often as it takes
 * until a validation finds what it read consistent, so it must have no effect of its own.
 */
@Documented
@Retention(CLASS)
@Target({METHOD, PARAMETER})
public @interface SeqRead {
  /**
   * The field that holds the lock, as {@link SeqGuarded#value} names it; empty means the only lock
   * field of the class or, where there is none, the lock under which the caller reads.
   */
  String value() default "";
}
