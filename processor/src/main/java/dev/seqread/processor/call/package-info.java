/**
 * What a call means to its caller: a step of a lock's protocol, a section of its own, effects from
 * a model, the summary of a body in sight, or nothing known.
 */
@NullMarked
package dev.seqread.processor.call;

import org.jspecify.annotations.NullMarked;
