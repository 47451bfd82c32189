package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.DiagnosticText;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
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
      report(compilation, files);
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

  private void report(Compilation compilation, Map<Path, TypeElement> files) {
    Trees trees = Trees.instance(compilation.task());
    Checker checker =
        checkers.make(compilation.task(), options, compilation.units(), compilation.classes());
    for (CompilationUnitTree file : compilation.units()) {
      TypeElement type = files.get(Path.of(file.getSourceFile().toUri()));
      for (Finding finding : checker.check(file).findings()) {
        Element member =
            Members.around(finding.place(), file, trees)
                .flatMap(m -> Members.same(m, environment.getElementUtils()))
                .orElse(type);
        environment.getMessager().printMessage(kind(finding), text(finding), member);
      }
    }
  }

  private static Diagnostic.Kind kind(Finding finding) {
    return finding.level() == Level.ERROR
        ? Diagnostic.Kind.ERROR
        : Diagnostic.Kind.MANDATORY_WARNING;
  }

  /** The compiler points at the member; the text says where in it. */
  private static String text(Finding finding) {
    Place at = finding.place();
    String place = at.fileName() + ":" + at.line() + ":" + at.column() + ": ";
    return place + DiagnosticText.of(finding).replace("\n", "\n  ");
  }
}
