package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.seqread.processor.report.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/** Reads the files of another compiler's compilation with javac, and reports to that compiler. */
final class EclipseCheck {
  private final ProcessingEnvironment environment;
  private final Options options;
  private final JavaCompiler compiler;
  private final Checkers checkers;

  EclipseCheck(
      ProcessingEnvironment environment,
      Options options,
      JavaCompiler compiler,
      Checkers checkers) {
    this.environment = environment;
    this.options = options;
    this.compiler = compiler;
    this.checkers = checkers;
  }

  /**
   * Checks files.
   *
   * @param files each with its type, which is where a finding goes that lies in no member
   */
  void check(Map<Path, TypeElement> files) {
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      Compilation.setClassPath(manager, classPath());
      Compilation compilation =
          Compilation.parse(
              compiler,
              manager,
              manager.getJavaFileObjectsFromPaths(files.keySet()),
              List.of("-source", String.valueOf(release())));
      if (compilation.messages().first().isPresent()) {
        return; // the other compiler says so itself
      }
      compilation.analyze();
      report(compilation, new EclipseMarkers(environment, compilation, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int release() {
    return Math.min(environment.getSourceVersion().ordinal(), Runtime.version().feature());
  }

  private List<Path> classPath() {
    List<Path> classPath = new ArrayList<>(EclipseSources.classPath(environment));
    classPath.addAll(options.classPath());
    return classPath;
  }

  private void report(Compilation compilation, EclipseMarkers markers) {
    Checker checker =
        checkers.make(compilation.task(), options, compilation.units(), compilation.classes());
    boolean blind = classPath().isEmpty() && markers.sayNoClassPath();
    Reliances reliances = reliances(compilation);
    for (CompilationUnitTree file : compilation.units()) {
      CheckedFile checked = checker.check(file);
      checked.findings().forEach(finding -> markers.add(finding, file));
      reliances.broken(checker, file).forEach(finding -> markers.add(finding, file));
      if (checked.findings().stream().noneMatch(f -> f.level() == Level.ERROR)) {
        reliances.toKeep(file, checked).ifPresent(kept -> kept.write(markers.typeOf(file)));
      }
      if (!blind) {
        markers.sayUnresolved(file, checked);
      }
    }
  }

  private Reliances reliances(Compilation compilation) {
    Filer filer = environment.getFiler();
    RelianceFolder folder =
        EclipseSources.classOutput(environment)
            .map(classes -> new RelianceFolder(filer, classes))
            .orElseGet(() -> new RelianceFolder(filer));
    return new Reliances(
        Trees.instance(compilation.task()), Optional.of(folder), compilation.units());
  }
}
