/**
 * Puts the parts together: what a call means, what a body is analysed under, and the check of a
 * whole file, from its bodies' solutions to its findings.
 */
@NullMarked
package dev.seqread.processor.check;

import org.jspecify.annotations.NullMarked;
