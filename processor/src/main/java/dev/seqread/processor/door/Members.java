package dev.seqread.processor.door;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.seqread.processor.ir.Place;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds the member around a place, and the same member as another compiler sees it. */
final class Members {
  private Members() {}

  /** The innermost method, field or class around a place that is no local one. */
  static Optional<Element> around(Place place, CompilationUnitTree file, Trees trees) {
    TreePath path = new TreePath(file);
    for (Optional<Tree> inside = child(file.getTypeDecls(), place, file, trees);
        inside.isPresent(); ) {
      path = new TreePath(path, inside.get());
      inside =
          inside.get() instanceof ClassTree type
              ? child(type.getMembers(), place, file, trees)
              : Optional.empty();
    }
    return Optional.ofNullable(trees.getElement(path));
  }

  private static Optional<Tree> child(
      List<? extends Tree> trees, Place place, CompilationUnitTree file, Trees services) {
    SourcePositions positions = services.getSourcePositions();
    for (Tree tree : trees) {
      if (positions.getStartPosition(file, tree) <= place.start()
          && place.start() < positions.getEndPosition(file, tree)) {
        return Optional.of(tree);
      }
    }
    return Optional.empty();
  }

  /** The member of that owner, kind, name and parameter list, or else its class. */
  static Optional<Element> same(Element member, Elements elements) {
    if (member instanceof TypeElement type) {
      return Optional.ofNullable(elements.getTypeElement(type.getQualifiedName()));
    }
    if (!(member.getEnclosingElement() instanceof TypeElement owner)) {
      return Optional.empty();
    }
    Optional<Element> same =
        Optional.ofNullable(elements.getTypeElement(owner.getQualifiedName()))
            .flatMap(
                type ->
                    type.getEnclosedElements().stream()
                        .filter(e -> signature(e).equals(signature(member)))
                        .findFirst());
    return same.or(() -> same(owner, elements));
  }

  private static String signature(Element member) {
    String name = member.getKind() + " " + member.getSimpleName();
    return member instanceof ExecutableElement method
        ? name + method.getParameters().stream().map(p -> p.asType().toString()).toList()
        : name;
  }
}
