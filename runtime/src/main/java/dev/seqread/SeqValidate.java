package dev.seqread;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a method that answers {@code true} when nothing that the section read has been written
 * since its stamp was taken. The stamp is the first {@code long} or {@code int} parameter; the lock
 * is the one that the visible body validates, else the receiver. Where a parameter that is itself a
 * lock is followed by a {@code long} or {@code int}, that pair is validated as well.
 */
@Documented
@Retention(CLASS)
@Target({METHOD})
public @interface SeqValidate {}
