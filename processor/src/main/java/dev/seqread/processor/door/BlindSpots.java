package dev.seqread.processor.door;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Collection;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Says what a compilation leaves out without an error of its own: cells that no processor has
 * written, and the bodies of Kotlin's functions, of which a Java compiler sees stubs.
 */
final class BlindSpots {
  private static final String CELL = "dev.seqread.SeqCell";
  private static final String KOTLIN = "kotlin.Metadata";

  private final Trees trees;
  private final Elements elements;
  private final Diagnostics diagnostics;
  private boolean saidKotlin;

  BlindSpots(JavacTask task, Diagnostics diagnostics) {
    this.trees = Trees.instance(task);
    this.elements = task.getElements();
    this.diagnostics = diagnostics;
  }

  /** Says so of each file where it can be seen: of each record, and of Kotlin once. */
  void report(Collection<CompilationUnitTree> files) {
    files.forEach(file -> new Declarations(file).scan(file, null));
  }

  private void at(ClassTree type, TreePath path, CompilationUnitTree file) {
    if (!(trees.getElement(path) instanceof TypeElement element)) {
      return;
    }
    for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
      String name = nameOf(annotation, path).orElse("");
      if (name.equals(CELL) && elements.getTypeElement(cellOf(element)) == null) {
        diagnostics.warning(
            "no "
                + cellOf(element)
                + " is written for this record: no annotation processor runs"
                + "\n  put seqread-processor on the processor path, and leave out -proc:none",
            type,
            file);
      } else if (name.equals(KOTLIN) && !saidKotlin) {
        saidKotlin = true;
        diagnostics.warning(
            "seqread does not check Kotlin: of "
                + element
                + ", and of every other class that was"
                + " written in it, the Java compiler sees no bodies",
            type,
            file);
      }
    }
  }

  private Optional<String> nameOf(AnnotationTree annotation, TreePath declaration) {
    TreePath path = new TreePath(declaration, annotation);
    Element type = trees.getElement(new TreePath(path, annotation.getAnnotationType()));
    return Optional.ofNullable(type).map(Element::toString);
  }

  /** The name that the generator gives to a record's cell. */
  private String cellOf(TypeElement record) {
    String inPackage = elements.getPackageOf(record).getQualifiedName().toString();
    String prefix = inPackage.isEmpty() ? "" : inPackage + ".";
    String name = record.getQualifiedName().toString().substring(prefix.length());
    return prefix + name.replace(".", "") + "Cell";
  }

  /** Goes through declarations only: no cell is declared in a body, and a stub has none. */
  private final class Declarations extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree file;

    Declarations(CompilationUnitTree file) {
      this.file = file;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      at(type, getCurrentPath(), file);
      for (var member : type.getMembers()) {
        if (member instanceof ClassTree) {
          scan(member, null);
        }
      }
      return null;
    }
  }
}
