package dev.seqread.processor.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import org.jspecify.annotations.Nullable;

/** Has the compiler attribute a class: to ask for one name in a body attributes the whole class. */
final class Attribution extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private boolean done;
  private int depth;

  private Attribution(Trees trees) {
    this.trees = trees;
  }

  /** Attributes a top-level class with all classes inside it, if that was not done yet. */
  static void of(Trees trees, TreePath topLevelClass) {
    new Attribution(trees).scan(topLevelClass, null);
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void p) {
    return done ? null : super.scan(tree, p);
  }

  @Override
  public @Nullable Void visitModifiers(ModifiersTree tree, @Nullable Void p) {
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void p) {
    return inside(tree.getBody());
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void p) {
    return inside(tree.getInitializer());
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void p) {
    depth++;
    super.visitBlock(tree, p);
    depth--;
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void p) {
    if (depth > 0) {
      trees.getElement(getCurrentPath());
      done = true;
    }
    return null;
  }

  private @Nullable Void inside(@Nullable Tree body) {
    depth++;
    scan(body, null);
    depth--;
    return null;
  }
}
