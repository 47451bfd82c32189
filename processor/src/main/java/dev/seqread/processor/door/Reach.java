package dev.seqread.processor.door;

import dev.seqread.processor.classfile.ClassFiles;
import java.util.Optional;

/**
 * What a door can get at besides the compiler's trees.
 *
 * @param classes class files that the compiler does not tell of
 * @param reliances the reliance files of earlier compilations, and room for new ones
 */
record Reach(ClassFiles classes, Optional<RelianceFolder> reliances) {
  /** Nothing. */
  static final Reach NONE = new Reach(ClassFiles.NONE, Optional.empty());

  boolean isNone() {
    return equals(NONE);
  }
}
