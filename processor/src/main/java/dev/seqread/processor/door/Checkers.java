package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.util.Collection;

/** How a door gets the checker of a compilation. */
interface Checkers {
  Checker make(JavacTask task, Options options, Collection<CompilationUnitTree> files);
}
