/**
 * Protocols with one thing wrong each, judged as the sound ones are: each has to fail, which shows
 * that the test next to it would notice.
 */
@NullMarked
package dev.seqread.stress.broken;

import org.jspecify.annotations.NullMarked;
