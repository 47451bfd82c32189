package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.seqread.processor.report.DiagnosticText;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import java.util.Map;
import javax.tools.Diagnostic;

/** Says findings in the compiler's voice: each is one diagnostic, where its place begins. */
final class Diagnostics {
  private final Trees trees;
  private final Map<String, CompilationUnitTree> files;

  /**
   * Reports through a compilation.
   *
   * @param files its files by the name that places have for them
   */
  Diagnostics(Trees trees, Map<String, CompilationUnitTree> files) {
    this.trees = trees;
    this.files = files;
  }

  /**
   * Reports a finding.
   *
   * @param checked the file in whose check it was found; it may lie in another one
   */
  void report(Finding finding, CompilationUnitTree checked) {
    CompilationUnitTree file = files.getOrDefault(finding.place().file(), checked);
    trees.printMessage(
        kind(finding.level()),
        DiagnosticText.of(finding),
        TreeFinder.find(trees.getSourcePositions(), file, finding.place()),
        file);
  }

  /** Warns of something that is no finding, at a declaration. */
  void warning(String message, Tree declaration, CompilationUnitTree file) {
    trees.printMessage(Diagnostic.Kind.MANDATORY_WARNING, message, declaration, file);
  }

  /** Reports what is wrong with the compilation as a whole. */
  void error(String message, CompilationUnitTree file) {
    trees.printMessage(Diagnostic.Kind.ERROR, message, file, file);
  }

  /** Says what the user may want to know, and need not act on. */
  void note(String message, CompilationUnitTree file) {
    trees.printMessage(Diagnostic.Kind.NOTE, message, file, file);
  }

  /** The compiler drops an ordinary warning under {@code -nowarn}, a mandatory one never. */
  private static Diagnostic.Kind kind(Level level) {
    return switch (level) {
      case ERROR -> Diagnostic.Kind.ERROR;
      case WARNING -> Diagnostic.Kind.MANDATORY_WARNING;
      case OFF -> throw new IllegalArgumentException("a finding that is off");
    };
  }
}
