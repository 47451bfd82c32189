/**
 * Sequence locks, and the annotations that say which code reads and writes under them.
 *
 * <p>A <em>sequence lock</em> is a counter beside the data it guards. A writer makes the counter
 * odd, writes, and makes it even again; a reader takes the counter as a <em>stamp</em>, reads, and
 * <em>validates</em> that the counter is still the stamp. Until then every value that it read is
 * <em>tentative</em> and may belong to two different writes.
 */
@NullMarked
package dev.seqread;

import org.jspecify.annotations.NullMarked;
