/**
 * What a class relied on in others when it was checked, so that it can be told when that no longer
 * holds. A {@link dev.seqread.processor.reliance.Promise} is a summary in words that can be
 * compared one by one, and a {@link dev.seqread.processor.reliance.Reliance} is the promises one
 * file took.
 */
@NullMarked
package dev.seqread.processor.reliance;

import org.jspecify.annotations.NullMarked;
