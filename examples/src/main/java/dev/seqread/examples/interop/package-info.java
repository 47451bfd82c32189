/**
 * Runs programs in C beside Java, over the same cells. The tests of this package prove that neither
 * side ever takes a torn value for a whole one, also when a writer is killed in the middle.
 */
@NullMarked
package dev.seqread.examples.interop;

import org.jspecify.annotations.NullMarked;
