package dev.seqread.processor.state;

import dev.seqread.processor.ir.Place;

/**
 * A lock that is held.
 *
 * @param taken where, by this body
 * @param owed this body has to release it
 * @param stamped its release needs a stamp
 */
public record Held(Mode mode, Place taken, boolean owed, boolean stamped) {}
