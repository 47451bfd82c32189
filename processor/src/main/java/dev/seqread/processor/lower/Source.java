package dev.seqread.processor.lower;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.seqread.processor.ir.TypeRef;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A source file, with what the compiler knows of its trees. */
final class Source {
  private final Javac javac;
  private final Symbols symbols;
  private final Places places;
  private final TreePath root;
  private final Constants constants;

  Source(Javac javac, Symbols symbols, CompilationUnitTree unit) {
    this.javac = javac;
    this.symbols = symbols;
    this.places = new Places(unit, javac.trees().getSourcePositions());
    this.root = new TreePath(unit);
    this.constants = new Constants(this);
  }

  Javac javac() {
    return javac;
  }

  Symbols symbols() {
    return symbols;
  }

  Places places() {
    return places;
  }

  Constants constants() {
    return constants;
  }

  CompilationUnitTree unit() {
    return root.getCompilationUnit();
  }

  /** What a name, call or declaration means; null if nothing does. */
  @Nullable Element element(Tree tree) {
    return javac.trees().getElement(path(tree));
  }

  /** The attributed type of a tree; null if it has none. */
  @Nullable TypeMirror mirror(Tree tree) {
    return javac.trees().getTypeMirror(path(tree));
  }

  TypeRef type(Tree tree) {
    return symbols.types().ref(mirror(tree));
  }

  /** An attributed tree answers for itself, so the nodes between it and the root are left out. */
  private TreePath path(Tree tree) {
    return new TreePath(root, tree);
  }

  /** The tree without the parentheses around it. */
  static Tree bare(Tree tree) {
    Tree inner = tree;
    while (inner instanceof ParenthesizedTree parens) {
      inner = parens.getExpression();
    }
    return inner;
  }
}
