package dev.seqread;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The number of elements of an array that is a component of a {@link SeqCell} record. */
@Documented
@Retention(CLASS)
@Target(RECORD_COMPONENT)
public @interface Length {
  /** At least 1. Every array that is written into the cell has this length. */
  int value();
}
