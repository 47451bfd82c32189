package dev.seqread.processor.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.seqread.processor.ir.FieldRef;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** How long the arrays are that the source of a class puts into its fields. */
final class ArrayLengths {
  private static final int UNKNOWN = -1;

  private final Map<FieldRef, Integer> lengths = new HashMap<>();

  /** The length of a new array, if it is constant. */
  static OptionalInt of(Source source, ExpressionTree value) {
    Tree bare = Source.bare(value);
    if (!(bare instanceof NewArrayTree made)) {
      return OptionalInt.empty();
    }
    if (made.getInitializers() != null) {
      return OptionalInt.of(made.getInitializers().size());
    }
    ExpressionTree dimension = made.getDimensions().get(0);
    Object size = new Constants(source).of(dimension);
    if (size == null) {
      return ofConstants(source, dimension, 0);
    }
    if (size instanceof Character c) {
      return OptionalInt.of(c);
    }
    return size instanceof Number n ? OptionalInt.of(n.intValue()) : OptionalInt.empty();
  }

  /** The number of an enum's constants, by {@code values().length} or a constant field with it. */
  private static OptionalInt ofConstants(Source source, Tree size, int depth) {
    if (size instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("length")
        && select.getExpression() instanceof MethodInvocationTree call
        && source.element(call.getMethodSelect()) instanceof ExecutableElement method
        && method.getSimpleName().contentEquals("values")
        && method.getParameters().isEmpty()
        && method.getEnclosingElement() instanceof TypeElement type) {
      return constants(type);
    }
    boolean named = size instanceof IdentifierTree || size instanceof MemberSelectTree;
    return named && depth == 0 && source.element(size) instanceof VariableElement field
        ? ofField(source, field)
        : OptionalInt.empty();
  }

  private static OptionalInt ofField(Source source, VariableElement field) {
    boolean constant = field.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL));
    @Nullable TreePath path = constant ? source.javac().trees().getPath(field) : null;
    return path != null
            && path.getCompilationUnit() == source.unit()
            && path.getLeaf() instanceof VariableTree declared
            && declared.getInitializer() != null
        ? ofConstants(source, Source.bare(declared.getInitializer()), 1)
        : OptionalInt.empty();
  }

  /** How many constants an enum has; empty if the type is none. */
  static OptionalInt constants(TypeElement type) {
    return type.getKind() != ElementKind.ENUM
        ? OptionalInt.empty()
        : OptionalInt.of(
            (int)
                type.getEnclosedElements().stream()
                    .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
                    .count());
  }

  void add(FieldRef field, OptionalInt length) {
    lengths.merge(field, length.orElse(UNKNOWN), (a, b) -> a.equals(b) ? a : UNKNOWN);
  }

  OptionalInt of(FieldRef field) {
    int length = lengths.getOrDefault(field, UNKNOWN);
    return length == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(length);
  }
}
