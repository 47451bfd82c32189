/**
 * Runs the concurrency tests and judges them: those in {@code sound} must never see what their
 * protocol forbids, and those in {@code broken}, each a protocol with one thing wrong, must.
 */
@NullMarked
package dev.seqread.stress;

import org.jspecify.annotations.NullMarked;
