package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.util.function.Predicate;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Tells the files that the checker has to look at from the many that have nothing to do with
 * sequence locks. It may take one too many, never one too few.
 */
final class Candidates {
  private final Predicate<String> isStepName;
  private final @Nullable AnnotatedUses uses;

  /**
   * Prepares for the files of a compilation.
   *
   * @param isStepName tells the methods that some sequence lock has, by their simple names
   */
  Candidates(JavacTask task, Predicate<String> isStepName) {
    this.isStepName = isStepName;
    this.uses = AnnotatedUses.in(task).orElse(null);
  }

  boolean contains(CompilationUnitTree file) {
    return mentions(file) || (uses != null && uses.anyIn(file));
  }

  private boolean mentions(CompilationUnitTree file) {
    return Boolean.TRUE.equals(new Mentions().scan(file, null));
  }

  /** True where such a method is named. */
  private final class Mentions extends TreeScanner<@Nullable Boolean, @Nullable Void> {
    @Override
    public @Nullable Boolean visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      return isStep(tree.getName());
    }

    @Override
    public @Nullable Boolean visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      return isStep(tree.getIdentifier())
          || Boolean.TRUE.equals(super.visitMemberSelect(tree, null));
    }

    @Override
    public @Nullable Boolean visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      return isStep(tree.getName()) || Boolean.TRUE.equals(super.visitMemberReference(tree, null));
    }

    private boolean isStep(Name name) {
      return isStepName.test(name.toString());
    }

    @Override
    public @Nullable Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
      return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }
  }
}
