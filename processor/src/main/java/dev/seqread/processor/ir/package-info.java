/**
 * The intermediate representation: a body is a graph of basic blocks, a block a list of about
 * twenty kinds of instructions over variables, ended by one terminator.
 *
 * <p>Everything here is plain data. Nothing in this package, nor anything that reads it, knows the
 * syntax trees of a compiler: a second front door needs only a second lowering. What a declaration
 * says (annotations, modifiers) is copied into {@link dev.seqread.processor.ir.MethodRef}, {@link
 * dev.seqread.processor.ir.FieldRef} and {@link dev.seqread.processor.ir.Var} when it is lowered.
 */
@NullMarked
package dev.seqread.processor.ir;

import org.jspecify.annotations.NullMarked;
