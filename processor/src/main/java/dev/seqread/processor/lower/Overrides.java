package dev.seqread.processor.lower;

import dev.seqread.processor.ir.MethodRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Which methods are overridden in the classes that were lowered, and which can be elsewhere. */
final class Overrides {
  private final Set<MethodRef> overridden = new HashSet<>();

  void add(List<MethodRef> bases) {
    overridden.addAll(bases);
  }

  boolean anyInSight(MethodRef method) {
    return overridden.contains(method);
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

  /** True if no class outside the package can extend this one. */
  private static boolean isClosed(TypeElement type) {
    if (type.getKind() == ElementKind.ENUM
        || type.getKind() == ElementKind.RECORD
        || type.getModifiers().contains(Modifier.FINAL)) {
      return true;
    }
    for (Element e = type; e instanceof TypeElement enclosing; e = e.getEnclosingElement()) {
      Set<Modifier> modifiers = enclosing.getModifiers();
      boolean local =
          enclosing.getNestingKind() == NestingKind.LOCAL
              || enclosing.getNestingKind() == NestingKind.ANONYMOUS;
      boolean visible =
          modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
      if (local || !visible) {
        return true;
      }
    }
    return false;
  }
}
