package dev.seqread;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks a method that begins a section and returns its stamp, a {@code long} or an {@code int}. */
@Documented
@Retention(CLASS)
@Target({METHOD})
public @interface SeqBegin {}
