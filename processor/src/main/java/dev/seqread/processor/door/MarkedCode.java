package dev.seqread.processor.door;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a file speaks of findings in words that are not seqread's own:
 * {@code @SuppressWarnings("all")} takes them away, and what is {@code @Generated} has warnings at
 * most, since who compiles it did not write it. Both count only where they stand in the text: what
 * a processor such as Lombok puts on the methods that it adds is nobody's decision.
 */
final class MarkedCode extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final CompilationUnitTree file;
  private final SourcePositions positions;
  private final String text;
  private final List<Range> silenced = new ArrayList<>();
  private final List<Range> generated = new ArrayList<>();

  private record Range(long start, long end) {
    boolean contains(Place place) {
      return start <= place.start() && place.start() < end;
    }
  }

  private MarkedCode(CompilationUnitTree file, SourcePositions positions, String text) {
    this.file = file;
    this.positions = positions;
    this.text = text;
  }

  static MarkedCode in(CompilationUnitTree file, SourcePositions positions) {
    MarkedCode marks = new MarkedCode(file, positions, textOf(file));
    if (marks.text.contains("\"all\"") || marks.text.contains("Generated")) {
      marks.scan(file, null);
    }
    return marks;
  }

  /**
   * The findings as the marks leave them.
   *
   * @param isSet tells the rules whose level the user has set, which stays
   */
  List<Finding> judge(List<Finding> findings, Predicate<String> isSet) {
    String uri = file.getSourceFile().toUri().toString();
    return findings.stream()
        .filter(f -> !f.place().file().equals(uri) || !any(silenced, f))
        .map(f -> any(generated, f) && !isSet.test(f.rule()) ? softened(f) : f)
        .toList();
  }

  private static boolean any(List<Range> ranges, Finding finding) {
    return ranges.stream().anyMatch(range -> range.contains(finding.place()));
  }

  private static Finding softened(Finding f) {
    return new Finding(f.rule(), Level.WARNING, f.place(), f.message(), f.flow(), f.advice());
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    note(tree, tree.getModifiers());
    return super.visitClass(tree, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    note(tree, tree.getModifiers());
    return super.visitMethod(tree, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    note(tree, tree.getModifiers());
    return super.visitVariable(tree, null);
  }

  private void note(Tree declaration, ModifiersTree modifiers) {
    for (AnnotationTree annotation : modifiers.getAnnotations()) {
      String written = written(annotation);
      String name = annotation.getAnnotationType().toString();
      if (written.contains("\"all\"") && name.endsWith("SuppressWarnings")) {
        silenced.add(range(declaration));
      } else if (written.contains("Generated") && name.matches("(.*\\.)?Generated")) {
        generated.add(range(declaration));
      }
    }
  }

  private Range range(Tree tree) {
    return new Range(positions.getStartPosition(file, tree), positions.getEndPosition(file, tree));
  }

  private String written(Tree tree) {
    Range range = range(tree);
    return range.start() < 0 || range.end() < range.start() || range.end() > text.length()
        ? ""
        : text.substring((int) range.start(), (int) range.end());
  }

  private static String textOf(CompilationUnitTree file) {
    try {
      return file.getSourceFile().getCharContent(true).toString();
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }
}
