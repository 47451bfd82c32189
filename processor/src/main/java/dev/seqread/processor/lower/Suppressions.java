package dev.seqread.processor.lower;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the declarations of a file within which rules are switched off. */
final class Suppressions extends TreeScanner<@Nullable Void, @Nullable Void> {
  private static final String ALL = "seqread";
  private static final String ONE = "seqread:";

  private final Source source;
  private final List<Suppression> found = new ArrayList<>();

  private Suppressions(Source source) {
    this.source = source;
  }

  static List<Suppression> of(Source source) {
    Suppressions scanner = new Suppressions(source);
    SourceText text = source.places().text();
    if (text.contains("SuppressWarnings") || text.contains("SeqUnsafe")) {
      scanner.scan(source.unit(), null);
    }
    return scanner.found;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void p) {
    add(tree, tree.getModifiers());
    return super.visitClass(tree, p);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void p) {
    add(tree, tree.getModifiers());
    return super.visitMethod(tree, p);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void p) {
    add(tree, tree.getModifiers());
    return super.visitVariable(tree, p);
  }

  private void add(Tree declaration, ModifiersTree modifiers) {
    for (AnnotationTree annotation : modifiers.getAnnotations()) {
      ExpressionTree argument = AnnotationUses.argument(annotation);
      switch (simpleName(annotation.getAnnotationType())) {
        case "SuppressWarnings" -> addWarnings(declaration, annotation, argument);
        case "SeqUnsafe" -> {
          Object reason = argument == null ? null : source.constants().of(argument);
          add(declaration, annotation, Optional.empty(), Optional.of(text(reason)));
        }
        default -> {}
      }
    }
  }

  private void addWarnings(
      Tree declaration, AnnotationTree annotation, @Nullable ExpressionTree argument) {
    for (String key : texts(argument)) {
      if (key.equals(ALL)) {
        add(declaration, annotation, Optional.empty(), Optional.empty());
      } else if (key.startsWith(ONE)) {
        add(declaration, annotation, Optional.of(key.substring(ONE.length())), Optional.empty());
      }
    }
  }

  private void add(
      Tree declaration, AnnotationTree annotation, Optional<String> rule, Optional<String> reason) {
    Place range = source.places().of(declaration);
    found.add(new Suppression(rule, reason, range, source.places().of(annotation)));
  }

  private List<String> texts(@Nullable ExpressionTree argument) {
    if (argument == null) {
      return List.of();
    }
    List<? extends ExpressionTree> values =
        argument instanceof NewArrayTree array ? array.getInitializers() : List.of(argument);
    return values.stream().map(value -> text(source.constants().of(value))).toList();
  }

  private static String text(@Nullable Object constant) {
    return constant == null ? "" : constant.toString();
  }

  private static String simpleName(Tree type) {
    if (type instanceof IdentifierTree id) {
      return id.getName().toString();
    }
    return type instanceof MemberSelectTree select ? select.getIdentifier().toString() : "";
  }
}
