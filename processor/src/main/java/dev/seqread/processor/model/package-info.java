/**
 * What is known about code whose source the checker cannot see.
 *
 * <p>Models are text files: a block for each type, a line for each group of methods, and words that
 * say what a call does ({@link dev.seqread.processor.model.Effect}) or which step of a section it
 * is ({@link dev.seqread.processor.model.Protocol}). The files of the JDK and of the sequence locks
 * are built in; a user adds more, in the same format. {@link
 * dev.seqread.processor.model.ModelIndex} answers questions about one call; what it has no entry
 * for is unknown.
 */
@NullMarked
package dev.seqread.processor.model;

import org.jspecify.annotations.NullMarked;
