/**
 * Six uses that the Linux kernel has for sequence locks, each with a writer that never pauses and a
 * reader that would notice half a write. Every class runs by itself: {@code main} takes a number of
 * milliseconds. The build checks them as any user's code.
 */
@NullMarked
package dev.seqread.examples.kernel;

import org.jspecify.annotations.NullMarked;
