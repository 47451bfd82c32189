package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.seqread.processor.Pipeline;
import dev.seqread.processor.classfile.ClassFiles;
import dev.seqread.processor.ir.BodyPrinter;
import dev.seqread.processor.ir.Suppression;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.lower.JavacProgram;
import dev.seqread.processor.model.ModelError;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.reliance.Promise;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pipeline, and what it needs of one compilation. */
final class FileCheck implements Checker.Line {
  private final JavacProgram program;
  private final ModelIndex model;
  private final Candidates candidates;
  private final Pipeline pipeline;
  private final SourcePositions positions;
  private final Options options;

  /**
   * Prepares to check the files of a compilation.
   *
   * @param classes where to look for class files that the compiler does not tell of
   * @throws WrongOption if a model file can't be used
   */
  FileCheck(
      JavacTask task, Options options, Collection<CompilationUnitTree> files, ClassFiles classes) {
    this.model = models(options.models());
    ClassFiles given = ClassPathFiles.of(options.classPath());
    this.program = new JavacProgram(task, model::isLock, model::isModelled, classes.or(given));
    this.candidates = new Candidates(task, model, files);
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

  /** The class files that could not be understood. */
  @Override
  public List<String> notes() {
    return program.troubles().entrySet().stream()
        .map(
            trouble ->
                "seqread does not understand the class file of "
                    + trouble.getKey()
                    + " ("
                    + trouble.getValue()
                    + "); what is called there is unknown")
        .toList();
  }

  @Override
  public CheckedFile check(CompilationUnitTree file) {
    return lower(file).map(unit -> check(file, unit)).orElse(CheckedFile.CLEAN);
  }

  private CheckedFile check(CompilationUnitTree file, Unit unit) {
    List<Suppression> unsafe =
        unit.suppressions().stream().filter(s -> s.reason().isPresent()).toList();
    List<Finding> findings =
        MarkedCode.in(file, positions)
            .judge(pipeline.check(unit), options.settings().levels()::containsKey);
    SortedMap<String, Promise> relied =
        options.reliance() == Level.OFF ? new TreeMap<>() : pipeline.relied(unit);
    return new CheckedFile(findings, Sections.count(unit, model), relied, unsafe);
  }

  @Override
  public List<Finding> broken(CompilationUnitTree file, Relied relied) {
    return options.reliance() != Level.OFF && relied.concerns(file)
        ? new BrokenReliance(options.reliance(), pipeline::promise)
            .in(program.lower(file), relied.others())
        : List.of();
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
