package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.seqread.processor.classfile.ClassFiles;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Checks the files of one compilation, whatever door they came through. A fault of the checker is
 * reported like a finding: no input crashes the compiler, and none passes unchecked in silence.
 */
public final class Checker {
  private final Function<CompilationUnitTree, CheckedFile> line;
  private final Supplier<List<String>> notes;

  Checker(Function<CompilationUnitTree, CheckedFile> line) {
    this(line, List::of);
  }

  private Checker(Function<CompilationUnitTree, CheckedFile> line, Supplier<List<String>> notes) {
    this.line = line;
    this.notes = notes;
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
    FileCheck check = new FileCheck(task, options, files, classes);
    return new Checker(check::check, check::notes);
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
    return notes.get();
  }

  /** Checks one file, whose classes need not be attributed yet. */
  public CheckedFile check(CompilationUnitTree file) {
    try {
      return line.apply(file);
    } catch (Throwable fault) {
      return new CheckedFile(List.of(Fault.in(file, fault)), 0, List.of());
    }
  }
}
