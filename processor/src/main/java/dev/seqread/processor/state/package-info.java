/**
 * What is known before an instruction. A {@link dev.seqread.processor.state.World} is what holds on
 * some of the paths that lead there; a {@link dev.seqread.processor.state.State} is a set of worlds
 * that differ in what a program may test: the phase of a section, the value of a flag, the kind of
 * a stamp, the locks held.
 *
 * <pre>
 *            State                      a set of worlds, joined by key
 *              |
 *            World                      variables, sections, held locks, control dependence
 *           /  |  \
 *      Value Section Hold
 *      /  |   \
 *  Taint Symbol Bounds, Fact, Kind      which sections it depends on; which value it is
 *
 *  Taint:   {} below {S} below {S, T}; tentative and stale parts grow independently
 *  Fact:    ZERO, NONZERO below UNKNOWN
 *  Bounds:  more bounds below fewer bounds
 *  Phase:   OVER below OPEN, FAILED, ABANDONED; those below OPEN
 * </pre>
 *
 * Everything is an immutable value; a transfer returns a new one.
 */
@NullMarked
package dev.seqread.processor.state;

import org.jspecify.annotations.NullMarked;
