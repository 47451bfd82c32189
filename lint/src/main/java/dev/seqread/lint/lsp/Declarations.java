package dev.seqread.lint.lsp;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the declarations of a file that an annotation can stand before. */
final class Declarations extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final CompilationUnitTree file;
  private final SourcePositions positions;
  private final List<Span> found = new ArrayList<>();

  /** From the first character of a declaration to the one after its last. */
  record Span(int start, int end) {}

  private Declarations(CompilationUnitTree file, SourcePositions positions) {
    this.file = file;
    this.positions = positions;
  }

  static List<Span> of(CompilationUnitTree file, SourcePositions positions) {
    Declarations scanner = new Declarations(file, positions);
    scanner.scan(file, null);
    return scanner.found;
  }

  /** The innermost declaration around a place. */
  static Optional<Span> around(int place, List<Span> spans) {
    return spans.stream()
        .filter(span -> span.start() <= place && place < span.end())
        .reduce((outer, inner) -> inner);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    add(tree);
    return super.visitMethod(tree, null);
  }

  /** Fields only: a suppression at a local would not reach behind it. */
  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    if (found.isEmpty() || found.get(found.size() - 1).end() <= start(tree)) {
      add(tree);
    }
    return super.visitVariable(tree, null);
  }

  private void add(Tree tree) {
    int end = (int) positions.getEndPosition(file, tree);
    if (end > start(tree)) {
      found.add(new Span(start(tree), end));
    }
  }

  private int start(Tree tree) {
    return (int) positions.getStartPosition(file, tree);
  }
}
