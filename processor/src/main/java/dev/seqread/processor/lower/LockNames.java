package dev.seqread.processor.lower;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.LockPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a lock in an annotation means: a field of the class, else of a superclass, else
 * of an enclosing class; else a dotted path of final fields; else {@code Type.FIELD}.
 */
final class LockNames {
  private final Javac javac;
  private final Symbols symbols;
  private final Predicate<String> isLock;

  LockNames(Javac javac, Symbols symbols, Predicate<String> isLock) {
    this.javac = javac;
    this.symbols = symbols;
    this.isLock = isLock;
  }

  /** The lock that an annotation on a member of {@code owner} names; a bare one has no name. */
  Optional<LockPath> resolve(String name, TypeElement owner) {
    if (name.isEmpty()) {
      return onlyLockOf(owner);
    }
    String[] parts = (name.startsWith("this.") ? name.substring(5) : name).split("\\.", -1);
    return instancePath(parts, owner).or(() -> staticPath(parts, owner));
  }

  /** True if a type's objects are locks: a known class, a subclass, or one that begins sections. */
  boolean isLock(TypeMirror type) {
    TypeElement element = symbols.types().element(type);
    return element != null
        && Stream.concat(Stream.of(element), symbols.members().supertypes(element).stream())
            .anyMatch(this::declaresLock);
  }

  private boolean declaresLock(TypeElement type) {
    return isLock.test(symbols.types().ref(type).name())
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(method -> Annotations.has(method, "SeqBegin"));
  }

  private Optional<LockPath> onlyLockOf(TypeElement owner) {
    for (TypeElement type = owner; type != null; type = symbols.members().superclass(type)) {
      List<VariableElement> locks =
          Members.fields(type).stream().filter(field -> isLock(field.asType())).toList();
      if (!locks.isEmpty()) {
        return locks.size() == 1
            ? Optional.of(new LockPath(List.of(symbols.unguarded(locks.get(0)))))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Walks outwards; past a static class, only static fields can be meant. */
  private Optional<LockPath> instancePath(String[] parts, TypeElement owner) {
    List<FieldRef> path = new ArrayList<>();
    boolean hasInstance = true;
    for (TypeElement type = owner; type != null; type = TypeRefs.enclosingClass(type)) {
      VariableElement field = field(type, parts[0]);
      if (field != null) {
        boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
        if (isStatic) {
          path.clear();
        }
        path.add(symbols.unguarded(field));
        return isStatic || hasInstance ? follow(field, parts, 1, path) : Optional.empty();
      }
      hasInstance &= symbols.hasOuterThis(type);
      path.add(symbols.outerThis(type));
    }
    return Optional.empty();
  }

  private Optional<LockPath> staticPath(String[] parts, TypeElement owner) {
    for (int split = parts.length - 1; split > 0; split--) {
      TypeElement type = type(String.join(".", Arrays.copyOf(parts, split)), owner);
      VariableElement field = type == null ? null : field(type, parts[split]);
      if (field != null && field.getModifiers().contains(Modifier.STATIC)) {
        List<FieldRef> path = new ArrayList<>(List.of(symbols.unguarded(field)));
        return follow(field, parts, split + 1, path);
      }
    }
    return Optional.empty();
  }

  private Optional<LockPath> follow(
      VariableElement first, String[] parts, int from, List<FieldRef> path) {
    VariableElement field = first;
    for (int i = from; i < parts.length; i++) {
      TypeElement type = symbols.types().element(field.asType());
      VariableElement next = type == null ? null : field(type, parts[i]);
      if (next == null || !field.getModifiers().contains(Modifier.FINAL)) {
        return Optional.empty();
      }
      field = next;
      path.add(symbols.unguarded(field));
    }
    return isLock(field.asType()) ? Optional.of(new LockPath(path)) : Optional.empty();
  }

  /** The field that a class declares or inherits. */
  private @Nullable VariableElement field(TypeElement type, String name) {
    return Stream.concat(Stream.of(type), symbols.members().supertypes(type).stream())
        .flatMap(t -> Members.fields(t).stream())
        .filter(field -> field.getSimpleName().contentEquals(name))
        .findFirst()
        .orElse(null);
  }

  /** A class by its simple name as seen from {@code owner}, or by its qualified name. */
  private @Nullable TypeElement type(String name, TypeElement owner) {
    for (TypeElement type = owner; type != null; type = TypeRefs.enclosingClass(type)) {
      if (type.getSimpleName().contentEquals(name)) {
        return type;
      }
      TypeElement member =
          javac.elements().getTypeElement(symbols.types().ref(type).name() + "." + name);
      if (member != null) {
        return member;
      }
    }
    String here = javac.elements().getPackageOf(owner).getQualifiedName().toString();
    TypeElement sibling =
        javac.elements().getTypeElement(here.isEmpty() ? name : here + "." + name);
    return sibling != null ? sibling : javac.elements().getTypeElement(name);
  }
}
