package dev.seqread.processor.ir;

import java.util.Optional;

/**
 * An annotation of seqread where it stands.
 *
 * @param name simple name, as {@code SeqGuarded}
 * @param value its {@code value} or {@code reason}; empty text if it has none
 * @param resolved the lock that the value names, or that a bare one means, if there is such a lock
 * @param place the whole annotation
 */
public record AnnotationUse(String name, String value, Optional<LockPath> resolved, Place place) {}
