package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.seqread.processor.classfile.ClassFiles;
import dev.seqread.processor.report.Finding;
import java.util.Collection;
import java.util.List;

/**
 * Checks the files of one compilation, whatever door they came through. A fault of the checker is
 * reported like a finding: no input crashes the compiler, and none passes unchecked in silence.
 */
public final class Checker {
  private final Line line;

  Checker(Line line) {
    this.line = line;
  }

  /** What checks the files of a compilation, and may fail. */
  interface Line {
    CheckedFile check(CompilationUnitTree file);

    default List<String> notes() {
      return List.of();
    }

    default List<Finding> broken(CompilationUnitTree file, Relied relied) {
      return List.of();
    }
  }

  /**
   * A checker for the files of a compilation, which are all entered, and none generated.
   *
   * @param files those that are known now; further ones may be checked as well
   * @throws WrongOption if a model file can't be used
   */
  public static Checker of(JavacTask task, Options options, Collection<CompilationUnitTree> files) {
    return of(task, options, files, ClassFiles.NONE);
  }

  /**
   * The same with class files that the compiler does not tell of, as before JDK 18.
   *
   * @throws WrongOption if a model file can't be used
   */
  static Checker of(
      JavacTask task, Options options, Collection<CompilationUnitTree> files, ClassFiles classes) {
    return new Checker(new FileCheck(task, options, files, classes));
  }

  /**
   * A checker for the files of a compilation that is there for the check alone.
   *
   * @throws WrongOption if a model file can't be used
   */
  public static Checker of(Compilation compilation, Options options) {
    return of(compilation.task(), options, compilation.units(), compilation.classes());
  }

  /** What could not be looked into so far, a line each, for the end of the check. */
  public List<String> notes() {
    return line.notes();
  }

  /** Checks one file, whose classes need not be attributed yet. */
  public CheckedFile check(CompilationUnitTree file) {
    try {
      return line.check(file);
    } catch (Throwable fault) {
      return new CheckedFile(List.of(Fault.in(file, fault)), 0, List.of());
    }
  }

  /** What no longer holds of a file that classes relied on which are not compiled with it. */
  List<Finding> broken(CompilationUnitTree file, Relied relied) {
    try {
      return line.broken(file, relied);
    } catch (Throwable fault) {
      return List.of(Fault.in(file, fault));
    }
  }
}
