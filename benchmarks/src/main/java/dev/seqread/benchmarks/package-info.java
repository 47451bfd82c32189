/**
 * What a sequence lock costs beside the locks of the JDK, and what the checker costs beside plain
 * compilation. {@code benchmarks/run} measures; every number in the report is a ratio within one
 * round of measurements, on one machine.
 */
@NullMarked
package dev.seqread.benchmarks;

import org.jspecify.annotations.NullMarked;
