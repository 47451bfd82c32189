package dev.seqread.processor.model;

import java.util.Optional;

/**
 * What a model file says of some methods.
 *
 * @param effects empty if the entry gives the step of a protocol and nothing else
 */
record Entry(MethodPattern pattern, Optional<Effects> effects, Optional<Protocol> protocol) {}
