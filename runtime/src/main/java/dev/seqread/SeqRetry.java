package dev.seqread;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a method that answers {@code true} when a section has to start over: the negation of {@link
 * SeqValidate}, with the same parameters.
 */
@Documented
@Retention(CLASS)
@Target({METHOD})
public @interface SeqRetry {}
