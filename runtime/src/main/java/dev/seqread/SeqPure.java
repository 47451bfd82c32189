package dev.seqread;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a method that writes nothing that was there before, does no input or output and takes no
 * lock. Called inside a section, what it reads counts as read there.
 */
@Documented
@Retention(CLASS)
@Target({METHOD})
public @interface SeqPure {}
