/**
 * Writes the cells of {@code @SeqCell} records. {@link dev.seqread.processor.gen.CellReader} makes
 * a {@link dev.seqread.processor.gen.Cell} of a record or refuses it; then an emitter for each
 * concern turns that into source: the interface, the class on the heap, the one in shared memory,
 * the arrays, and the C header. Nothing here names a type of a compiler, and the same record always
 * gives the same bytes.
 */
@NullMarked
package dev.seqread.processor.gen;

import org.jspecify.annotations.NullMarked;
