package dev.seqread.processor.lower;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ModifiersTree;
import dev.seqread.processor.ir.AnnotationUse;
import dev.seqread.processor.ir.LockPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The annotations of seqread as they stand in a source file. */
final class AnnotationUses {
  private final Source source;

  AnnotationUses(Source source) {
    this.source = source;
  }

  /** Those among the modifiers of a member of a class. */
  List<AnnotationUse> of(ModifiersTree modifiers, TypeElement owner) {
    List<AnnotationUse> uses = new ArrayList<>();
    for (AnnotationTree tree : modifiers.getAnnotations()) {
      if (source.element(tree.getAnnotationType()) instanceof TypeElement type) {
        String name = Annotations.nameOf(type);
        if (!name.isEmpty()) {
          uses.add(use(tree, name, owner));
        }
      }
    }
    return uses;
  }

  private AnnotationUse use(AnnotationTree tree, String name, TypeElement owner) {
    ExpressionTree argument = argument(tree);
    Object constant = argument == null ? null : source.constants().of(argument);
    String value = constant == null ? "" : constant.toString();
    Optional<LockPath> lock =
        switch (name) {
          case "SeqRead", "SeqWrite" -> source.symbols().locks().resolve(value, owner);
          case "SeqGuarded" ->
              value.isEmpty() ? Optional.empty() : source.symbols().locks().resolve(value, owner);
          default -> Optional.empty();
        };
    return new AnnotationUse(name, value, lock, source.places().of(tree));
  }

  /** The {@code value} or {@code reason} of an annotation. */
  static @Nullable ExpressionTree argument(AnnotationTree tree) {
    for (ExpressionTree argument : tree.getArguments()) {
      if (!(argument instanceof AssignmentTree assignment)) {
        return argument;
      }
      if (assignment.getVariable() instanceof IdentifierTree name
          && (name.getName().contentEquals("value") || name.getName().contentEquals("reason"))) {
        return assignment.getExpression();
      }
    }
    return null;
  }
}
