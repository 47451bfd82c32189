package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.seqread.processor.classfile.ClassFiles;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;

/**
 * Checkers that report a call of {@code leak} as an error and one of {@code smell} as a warning,
 * and note which files they saw and which calls they could not resolve.
 */
final class RecordingCheckers implements Checkers {
  final List<String> files = new ArrayList<>();
  final List<String> unresolved = new ArrayList<>();
  final List<Options> options = new ArrayList<>();

  @Override
  public Checker make(
      JavacTask task, Options given, Collection<CompilationUnitTree> all, ClassFiles classes) {
    options.add(given);
    return new Checker(file -> check(Trees.instance(task), file));
  }

  private CheckedFile check(Trees trees, CompilationUnitTree file) {
    String name = file.getSourceFile().getName();
    files.add(name.substring(name.lastIndexOf('/') + 1));
    List<Finding> findings = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        Element method = trees.getElement(getCurrentPath());
        if (method == null || method.asType().getKind() == TypeKind.ERROR) {
          unresolved.add(call.toString());
        }
        if (call.getMethodSelect() instanceof IdentifierTree called) {
          switch (called.getName().toString()) {
            case "leak" -> findings.add(finding(Level.ERROR, place(trees, file, call)));
            case "smell" -> findings.add(finding(Level.WARNING, place(trees, file, call)));
            case "crash" -> throw new IllegalStateException("cannot cope with crash()");
            default -> {}
          }
        }
        return super.visitMethodInvocation(call, unused);
      }
    }.scan(file, null);
    return new CheckedFile(findings, 0, List.of());
  }

  private static Finding finding(Level level, Place place) {
    return new Finding("EscapeReturn", level, place, "found", List.of(), "mend it");
  }

  private static Place place(Trees trees, CompilationUnitTree file, MethodInvocationTree call) {
    SourcePositions positions = trees.getSourcePositions();
    int start = (int) positions.getStartPosition(file, call);
    int end = (int) positions.getEndPosition(file, call);
    int line = (int) file.getLineMap().getLineNumber(start);
    int column = start - (int) file.getLineMap().getStartPosition(line) + 1;
    return new Place(file.getSourceFile().toUri().toString(), line, column, start, end);
  }
}
