package dev.seqread.processor.model;

import java.util.Optional;

/**
 * What a model file says of some methods.
 *
 * @param effects empty if nothing is known, or nothing but the step of a protocol
 */
record Entry(MethodPattern pattern, Optional<Effects> effects, Optional<Protocol> protocol) {}
