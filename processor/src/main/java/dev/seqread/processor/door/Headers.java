package dev.seqread.processor.door;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * What a file declares, without the bodies: all that the compiler has resolved once it entered it.
 */
final class Headers {
  private Headers() {}

  /** True if every type that the declarations name exists. */
  static boolean areResolved(Trees trees, CompilationUnitTree file) {
    return !Boolean.TRUE.equals(new Unresolved(trees).scan(file, null));
  }

  /** True where a name means nothing. */
  private static final class Unresolved extends TreePathScanner<@Nullable Boolean, @Nullable Void> {
    private final Trees trees;

    Unresolved(Trees trees) {
      this.trees = trees;
    }

    @Override
    public @Nullable Boolean visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      Element element = trees.getElement(getCurrentPath());
      return element != null && element.asType().getKind() == TypeKind.ERROR;
    }

    @Override
    public @Nullable Boolean visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      Element element = trees.getElement(getCurrentPath());
      return element != null && element.asType().getKind() == TypeKind.ERROR;
    }

    @Override
    public @Nullable Boolean visitMethod(MethodTree tree, @Nullable Void unused) {
      return reduce(
          scan(tree.getReturnType(), null),
          reduce(scan(tree.getParameters(), null), scan(tree.getThrows(), null)));
    }

    @Override
    public @Nullable Boolean visitVariable(VariableTree tree, @Nullable Void unused) {
      return scan(tree.getType(), null);
    }

    @Override
    public @Nullable Boolean visitBlock(BlockTree tree, @Nullable Void unused) {
      return false;
    }

    @Override
    public @Nullable Boolean visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
      return scan(tree.getAnnotationType(), null);
    }

    @Override
    public @Nullable Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
      return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }
  }
}
