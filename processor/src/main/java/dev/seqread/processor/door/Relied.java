package dev.seqread.processor.door;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.seqread.processor.reliance.Reliance;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What classes that are not compiled now relied on, in an earlier compilation, in those that are.
 */
final class Relied {
  private final Trees trees;
  private final List<Reliance> others;
  private final Set<String> owners = new HashSet<>();

  /**
   * Takes what others relied on.
   *
   * @param all of all classes
   * @param compiled the files that are compiled now: what they rely on is found out anew
   */
  Relied(Trees trees, List<Reliance> all, Collection<CompilationUnitTree> compiled) {
    this.trees = trees;
    Set<String> own = new HashSet<>();
    (all.isEmpty() ? List.<CompilationUnitTree>of() : compiled)
        .forEach(file -> types(file).keySet().forEach(own::add));
    this.others = all.stream().filter(reliance -> !own.contains(reliance.relier())).toList();
    others.forEach(r -> r.promises().keySet().forEach(method -> owners.add(owner(method))));
  }

  List<Reliance> others() {
    return others;
  }

  /** True if the others relied on methods of a file, or on methods that it overrides. */
  boolean concerns(CompilationUnitTree file) {
    return !owners.isEmpty()
        && types(file).entrySet().stream()
            .anyMatch(type -> isRelied(type.getKey()) || overrides(type.getValue()));
  }

  /** The first class of a file, which its reliance is filed under. */
  static Optional<TypeElement> first(Trees trees, CompilationUnitTree file) {
    return new Relied(trees, List.of(), List.of()).types(file).values().stream().findFirst();
  }

  /** Also of classes inside its methods. */
  private boolean isRelied(String type) {
    return owners.stream().anyMatch(o -> o.equals(type) || o.startsWith(type + "$"));
  }

  private boolean overrides(TypeElement type) {
    return above(type).anyMatch(t -> owners.contains(t.getQualifiedName().toString()));
  }

  private static Stream<TypeElement> above(TypeElement type) {
    return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .flatMap(t -> element(t).stream())
        .flatMap(t -> Stream.concat(Stream.of(t), above(t)));
  }

  private static Optional<TypeElement> element(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }

  private static String owner(String method) {
    return method.substring(0, method.substring(0, method.indexOf('(')).lastIndexOf('.'));
  }

  /** The classes of a file by name, without those inside methods. */
  private Map<String, TypeElement> types(CompilationUnitTree file) {
    Map<String, TypeElement> types = new LinkedHashMap<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        if (trees.getElement(getCurrentPath()) instanceof TypeElement type) {
          types.putIfAbsent(type.getQualifiedName().toString(), type);
          for (Tree member : tree.getMembers()) {
            if (member instanceof ClassTree) {
              scan(member, null);
            }
          }
        }
        return null;
      }
    }.scan(new TreePath(file), null);
    return types;
  }
}
