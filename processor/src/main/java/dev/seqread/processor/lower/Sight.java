package dev.seqread.processor.lower;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Where bodies may be found. */
interface Sight {
  /** True if the source of a top-level class is in this compilation. */
  boolean isSource(TypeElement topLevel);

  /** True if a top-level class is of the program, and comes from a class file. */
  boolean isClassFile(TypeElement topLevel);

  /** True if the accessor of a record does in its class file what one does that nobody wrote. */
  boolean isPlainAccessor(ExecutableElement accessor);
}
