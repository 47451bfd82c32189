package dev.seqread;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Asks for a sequence-locked cell of the record: for {@code record Quote}, the annotation processor
 * writes {@code QuoteCell} and {@code QuoteCells} into the same package, and for a record without
 * references the C header {@code quote_cell.h} beside their classes. The cell of a nested record is
 * named after its enclosing classes too.
 *
 * <p>A component is a primitive, an enum, an immutable reference, another record that is marked, or
 * an array of primitives with a {@link Length}. Anything else would let a reader keep what a later
 * write changes, and is a compile error at the component.
 */
@Documented
@Retention(CLASS)
@Target(TYPE)
public @interface SeqCell {}
