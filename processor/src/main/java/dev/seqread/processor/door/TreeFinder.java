package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import dev.seqread.processor.ir.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tree whose diagnostic gets its caret at a place: the innermost tree that starts there,
 * or else (the place is a declared name, or the arrow of a lambda) the innermost around it.
 */
final class TreeFinder extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final SourcePositions positions;
  private final CompilationUnitTree file;
  private final Place place;
  private Tree found;
  private boolean startsThere;

  private TreeFinder(SourcePositions positions, CompilationUnitTree file, Place place) {
    this.positions = positions;
    this.file = file;
    this.place = place;
    this.found = file;
  }

  /** The tree; the file itself if nothing is there any more. */
  static Tree find(SourcePositions positions, CompilationUnitTree file, Place place) {
    TreeFinder finder = new TreeFinder(positions, file, place);
    finder.scan(file, null);
    return finder.found;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree == null) {
      return null;
    }
    long start = positions.getStartPosition(file, tree);
    long end = positions.getEndPosition(file, tree);
    if (start <= place.start() && place.start() < end) {
      boolean starts = start == place.start();
      if (starts || !startsThere) {
        found = tree;
        startsThere = starts;
      }
    }
    return super.scan(tree, null);
  }
}
