package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.DiagnosticText;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Says to another compiler what javac made of its files. Everything is said at a declaration: an
 * IDE shows its users nothing that has no place.
 */
final class EclipseMarkers {
  private final ProcessingEnvironment environment;
  private final Compilation compilation;
  private final Trees trees;
  private final Map<Path, TypeElement> files;

  /**
   * Markers on the types of a compilation.
   *
   * @param files each with its type, which is where goes what lies in no member
   */
  EclipseMarkers(
      ProcessingEnvironment environment, Compilation compilation, Map<Path, TypeElement> files) {
    this.environment = environment;
    this.compilation = compilation;
    this.trees = Trees.instance(compilation.task());
    this.files = files;
  }

  void add(Finding finding, CompilationUnitTree file) {
    Element member =
        Members.around(finding.place(), file, trees)
            .flatMap(m -> Members.same(m, environment.getElementUtils()))
            .orElse(typeOf(file));
    Diagnostic.Kind kind =
        finding.level() == Level.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.MANDATORY_WARNING;
    environment.getMessager().printMessage(kind, text(finding), member);
  }

  /** Says that names are unknown since there is no class path; false if none is. */
  boolean sayNoClassPath() {
    Optional<CompilationUnitTree> first =
        compilation.units().stream().filter(file -> error(file).isPresent()).findFirst();
    first.ifPresent(
        file ->
            warn(
                file,
                "seqread could not analyse this file, and maybe others, because it does not know"
                    + " the class path: set the processor option seqread.classpath to %classpath%",
                error(file).get()));
    return first.isPresent();
  }

  /** Says of a file that has something to check what javac does not understand in it. */
  void sayUnresolved(CompilationUnitTree file, CheckedFile checked) {
    boolean matters = checked.sections() > 0 || !checked.findings().isEmpty();
    error(file)
        .filter(error -> matters)
        .ifPresent(error -> warn(file, "seqread could not analyse all of this file", error));
  }

  private Optional<Diagnostic<? extends JavaFileObject>> error(CompilationUnitTree file) {
    return compilation.messages().firstIn(file.getSourceFile());
  }

  private void warn(
      CompilationUnitTree file, String what, Diagnostic<? extends JavaFileObject> error) {
    String because = "; javac says in line " + error.getLineNumber() + ": ";
    environment
        .getMessager()
        .printMessage(
            Diagnostic.Kind.MANDATORY_WARNING,
            what + because + CompilerMessages.text(error),
            typeOf(file));
  }

  /** The other compiler's type of a file. */
  TypeElement typeOf(CompilationUnitTree file) {
    TypeElement type = files.get(Path.of(file.getSourceFile().toUri()));
    return type == null ? files.values().iterator().next() : type;
  }

  /** The compiler points at the member; the text says where in it. */
  private static String text(Finding finding) {
    Place at = finding.place();
    String place = at.fileName() + ":" + at.line() + ":" + at.column() + ": ";
    return place + DiagnosticText.of(finding).replace("\n", "\n  ");
  }
}
