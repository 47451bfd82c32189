package dev.seqread.processor.lower;

import dev.seqread.processor.ir.MethodRef;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Which methods are overridden in the classes that were lowered, and which can be elsewhere. */
final class Overrides {
  private final Map<MethodRef, Set<MethodRef>> overriders = new HashMap<>();

  void add(MethodRef method, List<MethodRef> bases) {
    bases.forEach(base -> overriders.computeIfAbsent(base, b -> new LinkedHashSet<>()).add(method));
  }

  boolean anyInSight(MethodRef method) {
    return overriders.containsKey(method);
  }

  /** The methods that override it, as they were met. */
  List<MethodRef> inSight(MethodRef method) {
    return List.copyOf(overriders.getOrDefault(method, Set.of()));
  }

  /** True if no override can exist outside the method's package. */
  static boolean isFixed(ExecutableElement method, TypeElement owner) {
    Set<Modifier> modifiers = method.getModifiers();
    if (method.getKind() == ElementKind.CONSTRUCTOR
        || modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.PRIVATE)
        || modifiers.contains(Modifier.FINAL)) {
      return true;
    }
    if (modifiers.contains(Modifier.ABSTRACT)) {
      return false;
    }
    boolean packagePrivate =
        !modifiers.contains(Modifier.PUBLIC) && !modifiers.contains(Modifier.PROTECTED);
    return packagePrivate || isClosed(owner);
  }

  /** True if no class at all can extend this one. */
  static boolean isFinal(TypeElement type) {
    return type.getKind() == ElementKind.RECORD || type.getModifiers().contains(Modifier.FINAL);
  }

  /** True if no other file can name the class. */
  static boolean isHidden(TypeElement type) {
    return aroundAndItself(type)
        .anyMatch(t -> isInBody(t) || t.getModifiers().contains(Modifier.PRIVATE));
  }

  /** True if no class outside the package can extend this one. */
  static boolean isClosed(TypeElement type) {
    return type.getKind() == ElementKind.ENUM
        || isFinal(type)
        || aroundAndItself(type).anyMatch(t -> isInBody(t) || !isVisible(t));
  }

  private static Stream<TypeElement> aroundAndItself(TypeElement type) {
    return Stream.iterate(type, Objects::nonNull, TypeRefs::enclosingClass);
  }

  private static boolean isInBody(TypeElement type) {
    return type.getNestingKind() == NestingKind.LOCAL
        || type.getNestingKind() == NestingKind.ANONYMOUS;
  }

  private static boolean isVisible(TypeElement type) {
    return type.getModifiers().contains(Modifier.PUBLIC)
        || type.getModifiers().contains(Modifier.PROTECTED);
  }
}
