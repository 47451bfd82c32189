package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.seqread.processor.classfile.ClassFiles;
import java.util.Collection;

/** How a door gets the checker of a compilation. */
interface Checkers {
  /**
   * Makes it.
   *
   * @param classes where to look for class files that the compiler does not tell of
   */
  Checker make(
      JavacTask task, Options options, Collection<CompilationUnitTree> files, ClassFiles classes);
}
