/**
 * The checker. {@link dev.seqread.processor.Pipeline} is the straight line from a source file to
 * its findings: lower, solve, check, report.
 */
@NullMarked
package dev.seqread.processor;

import org.jspecify.annotations.NullMarked;
