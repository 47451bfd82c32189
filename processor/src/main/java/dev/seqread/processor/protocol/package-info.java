/**
 * Whether the steps of a sequence lock that somebody wrote by hand keep what they promise, by the
 * Java memory model. The paths through a body are followed with what they load, store and fence, in
 * order; no analysis of sections is needed for that, and none is done. What is not understood is
 * not judged.
 */
@NullMarked
package dev.seqread.processor.protocol;

import org.jspecify.annotations.NullMarked;
