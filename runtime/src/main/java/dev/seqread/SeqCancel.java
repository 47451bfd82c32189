package dev.seqread;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a method that ends a section without validating it. What the section read is stale from
 * then on, as it is after a failed validation. The stamp is the first {@code long} or {@code int}
 * parameter.
 */
@Documented
@Retention(CLASS)
@Target({METHOD})
public @interface SeqCancel {}
