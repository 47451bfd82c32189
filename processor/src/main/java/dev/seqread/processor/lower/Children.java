package dev.seqread.processor.lower;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The children of a tree in order. The scanner of the running compiler knows the syntax that is
 * newer than this code.
 */
final class Children extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final List<Tree> children = new ArrayList<>();

  private Children() {}

  static List<Tree> of(Tree tree) {
    Children scanner = new Children();
    tree.accept(scanner, null);
    return scanner.children;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void p) {
    if (tree != null) {
      children.add(tree);
    }
    return null;
  }
}
