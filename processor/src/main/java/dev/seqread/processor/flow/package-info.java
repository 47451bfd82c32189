/**
 * Graph algorithms and the solver: dominators, loops, liveness, and a monotone framework that knows
 * nothing of locks.
 */
@NullMarked
package dev.seqread.processor.flow;

import org.jspecify.annotations.NullMarked;
