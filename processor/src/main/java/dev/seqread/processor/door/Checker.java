package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.seqread.processor.Pipeline;
import dev.seqread.processor.ir.Suppression;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.lower.JavacProgram;
import dev.seqread.processor.model.ModelError;
import dev.seqread.processor.model.ModelIndex;
import java.nio.file.Path;
import java.util.Collection;
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

  /**
   * A checker for the files of a compilation, which are all entered, and none generated.
   *
   * @param files those that are known now; further ones may be checked as well
   */
  public static Checker of(JavacTask task, Options options, Collection<CompilationUnitTree> files) {
    ModelIndex model = models(options);
    JavacProgram program = new JavacProgram(task, model::isLock);
    Candidates candidates = new Candidates(task, model, files);
    Pipeline pipeline = new Pipeline(program, model, options.settings());
    return new Checker(
        file ->
            candidates.contains(file)
                ? check(program.lower(file), candidates, pipeline, model)
                : CheckedFile.CLEAN);
  }

  /** Checks one file, whose classes need not be attributed yet. */
  public CheckedFile check(CompilationUnitTree file) {
    try {
      return line.apply(file);
    } catch (Throwable fault) {
      return new CheckedFile(List.of(Fault.in(file, fault)), 0, List.of());
    }
  }

  private static ModelIndex models(Options options) {
    ModelIndex model = ModelIndex.jdk();
    for (Path file : options.models()) {
      try {
        model = model.with(file);
      } catch (ModelError error) {
        throw new WrongOption(error.getMessage());
      }
    }
    return model;
  }

  private static CheckedFile check(
      Unit unit, Candidates candidates, Pipeline pipeline, ModelIndex model) {
    if (!candidates.contains(unit)) {
      return CheckedFile.CLEAN;
    }
    List<Suppression> unsafe =
        unit.suppressions().stream().filter(s -> s.reason().isPresent()).toList();
    return new CheckedFile(pipeline.check(unit), Sections.count(unit, model), unsafe);
  }
}
