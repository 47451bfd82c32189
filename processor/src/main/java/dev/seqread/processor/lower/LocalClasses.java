package dev.seqread.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The local and anonymous classes of a file, and the variables that each captures. */
final class LocalClasses {
  private final Source source;
  private final Map<TypeElement, ClassTree> trees = new HashMap<>();
  private final Map<TypeElement, Map<VariableElement, Tree>> captures = new HashMap<>();

  LocalClasses(Source source) {
    this.source = source;
  }

  /** Notes a class inside a body, with its members; false if it was noted before. */
  boolean add(ClassTree tree) {
    if (!(source.element(tree) instanceof TypeElement type)
        || trees.putIfAbsent(type, tree) != null) {
      return false;
    }
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree nested) {
        add(nested);
      }
    }
    return true;
  }

  /** The variables around a class that it uses, each with its first use, in order. */
  Map<VariableElement, Tree> captures(TypeElement type) {
    Map<VariableElement, Tree> known = captures.get(type);
    if (known == null) {
      known = new LinkedHashMap<>();
      captures.put(type, known);
      ClassTree tree = trees.get(type);
      if (tree != null) {
        new Uses(known).scan(tree, null);
      }
    }
    return known;
  }

  /** Declarations stand before their uses, so that one pass tells inner variables from outer. */
  private final class Uses extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Map<VariableElement, Tree> uses;
    private final Set<Element> declared = new HashSet<>();

    Uses(Map<VariableElement, Tree> uses) {
      this.uses = uses;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void p) {
      Element element = source.element(tree);
      if (element != null) {
        declared.add(element);
      }
      return super.visitVariable(tree, p);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void p) {
      Element element = source.element(tree);
      if (element instanceof VariableElement variable && !variable.getKind().isField()) {
        add(variable, tree);
      } else if (element instanceof TypeElement type && trees.containsKey(type)) {
        addAll(type, tree);
      }
      return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void p) {
      if (tree.getClassBody() != null) {
        LocalClasses.this.add(tree.getClassBody());
      }
      return super.visitNewClass(tree, p);
    }

    /** A class that names another local class may create it, and then hands on its captures. */
    private void addAll(TypeElement type, Tree use) {
      for (VariableElement variable : java.util.List.copyOf(captures(type).keySet())) {
        add(variable, use);
      }
    }

    private void add(VariableElement variable, Tree use) {
      boolean name = !variable.getSimpleName().contentEquals("this");
      if (name
          && !variable.getSimpleName().contentEquals("super")
          && !declared.contains(variable)) {
        uses.putIfAbsent(variable, use);
      }
    }
  }
}
