/**
 * A clock of two fields that one thread sets and many read. {@code seqread demo} compiles it as it
 * was first written, where a read can leave its section with half a time, and then runs it
 * repaired.
 */
@NullMarked
package dev.seqread.examples.clockleak;

import org.jspecify.annotations.NullMarked;
