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
 *
 * <p><strong>On the heap.</strong> {@code QuoteCell.create()} and {@code QuoteCell.of(quote)} make
 * a cell that is a {@link SeqLock} of its own components: its writers wait for each other, and a
 * read that fails too often takes the lock. It takes the place of a volatile reference to an
 * immutable record where writes are frequent: neither a read nor a write allocates, and a write
 * costs less. A reader beside an incessant writer may have to try again, though, and one that comes
 * in the middle of a write waits for it; a volatile reference never makes it wait. Where writes are
 * rare, or the record is large, the reference is the simpler choice.
 *
 * <p><strong>In shared memory.</strong> {@code QuoteCell.over(buffer)} is the same cell in a direct
 * or mapped buffer, shared with other processes. It is laid out as a C compiler lays out
 *
 * <pre>{@code
 * struct quote_cell { uint32_t sequence; int64_t bid; int64_t ask; int32_t size; };
 * }</pre>
 *
 * <p>in native byte order: the counter at offset 0, each component in order at the next multiple of
 * its own size, {@code boolean} and {@code byte} in one byte, {@code char} and {@code short} in
 * two, an enum as its ordinal in four, a nested record as a struct, an array as an array. The
 * header has an assertion for each offset. Fresh memory, all 0, is a cell whose components are 0,
 * false, or the first constant. The counter is that of {@link SharedSeqCount} and also the lock
 * between writers, in whichever process: who makes it odd by a compare-and-set, writes.
 *
 * <p>A process that dies inside a write leaves the counter odd. Reads and writes that have seen the
 * same odd counter for a second, or for the time that was given to {@code over}, throw a {@link
 * CellTimeoutException}. Who knows that the writer is dead calls {@code recover(quote)}, which
 * writes a whole value in place of the one that was begun.
 *
 * <p><strong>Updates.</strong> {@code update(operator)} runs the operator inside the write: nothing
 * comes between what it reads and what it writes, and readers wait for it. {@code
 * updateOptimistically(operator)} keeps nobody waiting and applies the operator again when another
 * write came in between; on the heap, in the end, inside the write. A record with a constructor of
 * its own is made anew also for the write of one component, inside the write, so that a cell never
 * holds what the constructor refuses. Fresh shared memory may, and then a read throws what the
 * constructor throws.
 *
 * <p><strong>Arrays.</strong> {@code QuoteCells.allocate(n)} makes cells on the heap, {@code
 * allocatePadded(n)} keeps them out of each other's cache lines, and {@code
 * QuoteCells.over(buffer)} finds those that lie side by side in shared memory.
 */
@Documented
@Retention(CLASS)
@Target(TYPE)
public @interface SeqCell {}
