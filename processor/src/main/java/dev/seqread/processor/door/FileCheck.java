package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.seqread.processor.Pipeline;
import dev.seqread.processor.ir.BodyPrinter;
import dev.seqread.processor.ir.Suppression;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.lower.JavacProgram;
import dev.seqread.processor.model.ModelError;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.protocol.Inference;
import dev.seqread.processor.report.Finding;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The pipeline, and what it needs of one compilation. */
final class FileCheck {
  private final JavacProgram program;
  private final ModelIndex model;
  private final Candidates candidates;
  private final Pipeline pipeline;
  private final SourcePositions positions;
  private final Options options;

  /**
   * Prepares to check the files of a compilation.
   *
   * @throws WrongOption if a model file can't be used
   */
  FileCheck(JavacTask task, Options options, Collection<CompilationUnitTree> files) {
    this.model = models(options.models());
    this.program =
        options.settings().infer()
            ? new JavacProgram(task, model::isLock, Inference::of)
            : new JavacProgram(task, model::isLock);
    this.candidates = new Candidates(task, model, files, options.settings().infer());
    this.positions = Trees.instance(task).getSourcePositions();
    this.options = options;
    this.pipeline = new Pipeline(program, model, options.settings());
  }

  private static ModelIndex models(List<Path> files) {
    ModelIndex model = ModelIndex.jdk();
    for (Path file : files) {
      try {
        model = model.with(file);
      } catch (ModelError error) {
        throw new WrongOption(error.getMessage());
      }
    }
    return model;
  }

  CheckedFile check(CompilationUnitTree file) {
    return lower(file).map(unit -> check(file, unit)).orElse(CheckedFile.CLEAN);
  }

  private CheckedFile check(CompilationUnitTree file, Unit unit) {
    List<Suppression> unsafe =
        unit.suppressions().stream().filter(s -> s.reason().isPresent()).toList();
    List<Finding> findings =
        MarkedCode.in(file, positions)
            .judge(pipeline.check(unit), options.settings().levels()::containsKey);
    return new CheckedFile(findings, Sections.count(unit, model), unsafe);
  }

  /** What the checker makes of a file; nothing if it has no reason to look at it. */
  String dump(CompilationUnitTree file, Dump what) {
    return lower(file)
        .map(
            unit ->
                switch (what) {
                  case IR -> BodyPrinter.print(unit);
                  case STATES -> pipeline.states(unit);
                })
        .orElse("");
  }

  private Optional<Unit> lower(CompilationUnitTree file) {
    return candidates.contains(file)
        ? Optional.of(program.lower(file)).filter(candidates::contains)
        : Optional.empty();
  }
}
