package dev.seqread.processor.classfile;

import java.util.Optional;

/** Where class files come from. */
@FunctionalInterface
public interface ClassFiles {
  /** No class file is ever found. */
  ClassFiles NONE = name -> Optional.empty();

  /**
   * The bytes of a class file; empty if there is none, or it can't be read.
   *
   * @param name binary, with dots: {@code a.B$C}
   */
  Optional<byte[]> read(String name);

  /** These, then others where these have none. */
  default ClassFiles or(ClassFiles others) {
    return name -> read(name).or(() -> others.read(name));
  }
}
