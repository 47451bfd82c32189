package dev.seqread.processor.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for assignments to a name. */
final class AssignedNames extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final String name;
  private boolean found;

  private AssignedNames(String name) {
    this.name = name;
  }

  /** True if one of the trees assigns a variable of that name. */
  static boolean contains(List<? extends Tree> trees, String name) {
    AssignedNames scanner = new AssignedNames(name);
    for (Tree tree : trees) {
      if (!(tree instanceof IdentifierTree || tree instanceof LiteralTree)) {
        scanner.scan(tree, null);
      }
    }
    return scanner.found;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void p) {
    check(tree.getVariable());
    return super.visitAssignment(tree, p);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void p) {
    check(tree.getVariable());
    return super.visitCompoundAssignment(tree, p);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void p) {
    if (Assignments.isUpdate(tree)) {
      check(tree.getExpression());
    }
    return super.visitUnary(tree, p);
  }

  private void check(Tree variable) {
    Tree target = Source.bare(variable);
    found |= target instanceof IdentifierTree id && id.getName().contentEquals(name);
  }
}
