package dev.seqread.processor.door;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that use, implement or override what another file or module has annotated,
 * without a name that would tell.
 */
final class AnnotatedUses {
  private static final String ANNOTATIONS = "dev.seqread.";

  private final Trees trees;
  private final Types types;
  private final Map<TypeElement, Boolean> known = new HashMap<>();

  private AnnotatedUses(JavacTask task) {
    this.trees = Trees.instance(task);
    this.types = task.getTypes();
  }

  /** Absent if the compilation does not see the annotations, so that nothing can be annotated. */
  static Optional<AnnotatedUses> in(JavacTask task) {
    return Optional.ofNullable(task.getElements().getTypeElement(ANNOTATIONS + "SeqRead"))
        .map(annotation -> new AnnotatedUses(task));
  }

  boolean anyIn(CompilationUnitTree file) {
    return Boolean.TRUE.equals(new Uses().scan(file, null));
  }

  private boolean isAnnotated(@Nullable Element element) {
    Element e = element;
    while (e != null && !(e instanceof TypeElement)) {
      e = e.getEnclosingElement();
    }
    // the owner of int.class is an element that has no members, not even none
    return e instanceof TypeElement type && e.asType() instanceof DeclaredType && isAnnotated(type);
  }

  /** True if the class or one above it has an annotated member. */
  private boolean isAnnotated(TypeElement type) {
    Boolean answer = known.get(type);
    if (answer == null) {
      known.put(type, false); // for cyclic inheritance, which is an error
      answer =
          hasAnnotation(type)
              || types.directSupertypes(type.asType()).stream().anyMatch(this::isAnnotated);
      known.put(type, answer);
    }
    return answer;
  }

  private boolean isAnnotated(TypeMirror type) {
    return type instanceof DeclaredType declared && isAnnotated(declared.asElement());
  }

  private static boolean hasAnnotation(TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (name.startsWith("java.")) {
      return false;
    }
    return name.startsWith(ANNOTATIONS)
        || bears(type)
        || type.getEnclosedElements().stream().anyMatch(AnnotatedUses::bears);
  }

  private static boolean bears(Element element) {
    List<? extends Element> parameters =
        element instanceof ExecutableElement method ? method.getParameters() : List.of();
    return element.getAnnotationMirrors().stream()
            .anyMatch(a -> a.getAnnotationType().toString().startsWith(ANNOTATIONS))
        || parameters.stream().anyMatch(AnnotatedUses::bears);
  }

  /** True where an annotated class or a member of one is used. */
  private final class Uses extends TreePathScanner<@Nullable Boolean, @Nullable Void> {
    @Override
    public @Nullable Boolean visitClass(ClassTree tree, @Nullable Void unused) {
      return isAnnotated(here()) || isTrue(super.visitClass(tree, null));
    }

    @Override
    public @Nullable Boolean visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      return isAnnotated(here());
    }

    @Override
    public @Nullable Boolean visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      return isAnnotated(here()) || isTrue(super.visitMemberSelect(tree, null));
    }

    @Override
    public @Nullable Boolean visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      return isAnnotated(here()) || isFunction() || isTrue(super.visitMemberReference(tree, null));
    }

    @Override
    public @Nullable Boolean visitLambdaExpression(
        LambdaExpressionTree tree, @Nullable Void unused) {
      return isFunction() || isTrue(super.visitLambdaExpression(tree, null));
    }

    private @Nullable Element here() {
      return trees.getElement(getCurrentPath());
    }

    private boolean isFunction() {
      TypeMirror type = trees.getTypeMirror(getCurrentPath());
      return type != null && isAnnotated(type);
    }

    @Override
    public @Nullable Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
      return isTrue(one) || isTrue(other);
    }

    private static boolean isTrue(@Nullable Boolean answer) {
      return Boolean.TRUE.equals(answer);
    }
  }
}
