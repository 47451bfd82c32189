/**
 * The kernel's clock reading: the time is computed from a counter and a few numbers that a tick
 * replaces, which a generated cell keeps together.
 */
@NullMarked
package dev.seqread.examples.clock;

import org.jspecify.annotations.NullMarked;
