package dev.seqread;

import static java.lang.annotation.ElementType.LOCAL_VARIABLE;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a value that may be tentative: read in a section that has not been validated since.
 *
 * <p>On a method: it returns a value of the sections that are open at its call and of its
 * arguments. On a parameter: it may be given a tentative value, or it is an array or object that
 * the method fills inside a section and has validated on every normal return. On a local variable:
 * it is filled inside a section.
 */
@Documented
@Retention(CLASS)
@Target({METHOD, PARAMETER, LOCAL_VARIABLE})
public @interface Tentative {}
