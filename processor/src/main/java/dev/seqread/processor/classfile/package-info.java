/**
 * Class files as they are found and read: what they declare, where their code is cut into blocks,
 * and which accesses of a slot are accesses of one variable. Class files are read, never loaded.
 *
 * <p>What declarations say is asked of the compiler ({@link
 * dev.seqread.processor.classfile.Declarations}), so that it is the same as for a source ({@link
 * dev.seqread.processor.classfile.Refs}).
 */
@NullMarked
package dev.seqread.processor.classfile;

import org.jspecify.annotations.NullMarked;
