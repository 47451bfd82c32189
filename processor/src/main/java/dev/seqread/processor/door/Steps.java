package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Where steps of sequence locks are taken: by their own names, or in helpers. A helper is a method
 * that takes a step and has a stamp coming in or going out, as a {@code long} or {@code int}; so is
 * a method like that which calls a helper.
 */
final class Steps {
  private final Trees trees;
  private final Predicate<String> isStepName;
  private final Set<Element> helpers = new HashSet<>();
  private final Set<String> helperNames = new HashSet<>();

  /**
   * Finds the helpers in the files of a compilation.
   *
   * @param isStepName tells the methods that some sequence lock has, by their simple names
   */
  Steps(Trees trees, Predicate<String> isStepName, Collection<CompilationUnitTree> files) {
    this.trees = trees;
    this.isStepName = isStepName;
    int known;
    do {
      known = helpers.size();
      files.forEach(file -> new HelperFinder().scan(file, null));
    } while (helpers.size() > known);
  }

  boolean anyIn(CompilationUnitTree file) {
    return isTrue(new Finder().scan(file, null));
  }

  /** True if some helper has that simple name. */
  boolean isHelperName(String name) {
    return helperNames.contains(name);
  }

  private static boolean isTrue(@Nullable Boolean answer) {
    return Boolean.TRUE.equals(answer);
  }

  /** True where a step is taken. */
  private final class Finder extends TreePathScanner<@Nullable Boolean, @Nullable Void> {
    @Override
    public @Nullable Boolean visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      return isStep(tree.getName());
    }

    @Override
    public @Nullable Boolean visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      return isStep(tree.getIdentifier()) || isTrue(super.visitMemberSelect(tree, null));
    }

    @Override
    public @Nullable Boolean visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      return isStep(tree.getName()) || isTrue(super.visitMemberReference(tree, null));
    }

    /** A suppression is looked at wherever it is, since its name may be wrong. */
    @Override
    public @Nullable Boolean visitLiteral(LiteralTree tree, @Nullable Void unused) {
      return tree.getValue() instanceof String text && text.startsWith("seqread:");
    }

    private boolean isStep(Name name) {
      String text = name.toString();
      return isStepName.test(text)
          || helperNames.contains(text) && helpers.contains(trees.getElement(getCurrentPath()));
    }

    @Override
    public @Nullable Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
      return isTrue(one) || isTrue(other);
    }
  }

  /** Notes helpers. */
  private final class HelperFinder extends TreePathScanner<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      if (method.getBody() != null
          && trees.getElement(getCurrentPath()) instanceof ExecutableElement element
          && handsStamps(element)
          && !helpers.contains(element)
          && isTrue(new Finder().scan(new TreePath(getCurrentPath(), method.getBody()), null))) {
        helpers.add(element);
        helperNames.add(method.getName().toString());
      }
      return super.visitMethod(method, null);
    }

    private static boolean handsStamps(ExecutableElement method) {
      return isStamp(method.getReturnType())
          || method.getParameters().stream().map(Element::asType).anyMatch(HelperFinder::isStamp);
    }

    private static boolean isStamp(TypeMirror type) {
      return type.getKind() == TypeKind.LONG || type.getKind() == TypeKind.INT;
    }
  }
}
