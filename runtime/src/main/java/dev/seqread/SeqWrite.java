package dev.seqread;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks code that runs with the write lock held.
 *
 * <p>On a method: it is called only by a thread that holds the write lock. On a parameter: the
 * lambda or method reference given to it is run with the write lock held.
 */
@Documented
@Retention(CLASS)
@Target({METHOD, PARAMETER})
public @interface SeqWrite {
  /**
   * The field that holds the lock, as {@link SeqGuarded#value} names it; empty means the only lock
   * field of the class or, where there is none, the lock under which the caller holds the write
   * lock.
   */
  String value() default "";
}
