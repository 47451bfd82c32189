package dev.seqread.processor.gen;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Tells the types whose objects never change: enums, known types of the JDK, types with an
 * annotation named {@code Immutable}, and records, final classes and sealed types all of whose
 * fields are final and of such types.
 */
final class Immutability {
  private static final Set<String> KNOWN =
      Set.of(
          "java.lang.String",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.lang.Class",
          "java.math.BigInteger",
          "java.math.BigDecimal",
          "java.net.URI",
          "java.nio.file.Path",
          "java.time.DayOfWeek",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.Month",
          "java.time.MonthDay",
          "java.time.OffsetDateTime",
          "java.time.OffsetTime",
          "java.time.Period",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.ZoneId",
          "java.time.ZoneOffset",
          "java.time.ZonedDateTime",
          "java.util.Currency",
          "java.util.Locale",
          "java.util.Optional",
          "java.util.OptionalDouble",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.UUID",
          "java.util.regex.Pattern");

  private static final Set<String> ROOTS =
      Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

  private final Types types;

  Immutability(Types types) {
    this.types = types;
  }

  boolean holdsFor(TypeMirror type) {
    return isImmutable(type, new HashSet<>());
  }

  /** A type that is being looked at already adds nothing to its own answer. */
  private boolean isImmutable(TypeMirror type, Set<String> seen) {
    if (type.getKind().isPrimitive()) {
      return true;
    }
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    if (!seen.add(type.toString())) {
      return true;
    }
    TypeElement element = (TypeElement) declared.asElement();
    String name = element.getQualifiedName().toString();
    if (KNOWN.contains(name)) {
      return name.equals("java.lang.Class") || argumentsAreImmutable(declared, seen);
    }
    if (element.getKind() == ElementKind.ENUM || isMarked(element)) {
      return true;
    }
    return !name.startsWith("java.") && isImmutable(element, declared, seen);
  }

  private boolean argumentsAreImmutable(DeclaredType type, Set<String> seen) {
    boolean isRaw =
        type.getTypeArguments().isEmpty()
            && !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
    return !isRaw
        && type.getTypeArguments().stream().allMatch(argument -> isImmutable(argument, seen));
  }

  private boolean isImmutable(TypeElement element, DeclaredType type, Set<String> seen) {
    if (element.getModifiers().contains(Modifier.SEALED)) {
      return element.getTypeParameters().isEmpty()
          && fieldsAreImmutable(element, type, seen)
          && element.getPermittedSubclasses().stream().allMatch(sub -> isImmutable(sub, seen));
    }
    return element.getModifiers().contains(Modifier.FINAL)
        && fieldsAreImmutable(element, type, seen);
  }

  private boolean fieldsAreImmutable(TypeElement element, DeclaredType type, Set<String> seen) {
    return superclassIsImmutable(element, seen)
        && ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
            .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
            .allMatch(field -> isImmutable(field, type, seen));
  }

  private boolean superclassIsImmutable(TypeElement element, Set<String> seen) {
    if (!(element.getSuperclass() instanceof DeclaredType type)) {
      return true;
    }
    TypeElement superclass = (TypeElement) type.asElement();
    String name = superclass.getQualifiedName().toString();
    return ROOTS.contains(name)
        || !name.startsWith("java.") && fieldsAreImmutable(superclass, type, seen);
  }

  private boolean isImmutable(VariableElement field, DeclaredType owner, Set<String> seen) {
    return field.getModifiers().contains(Modifier.FINAL)
        && isImmutable(types.asMemberOf(owner, field), seen);
  }

  private static boolean isMarked(Element element) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(
            a -> a.getAnnotationType().asElement().getSimpleName().contentEquals("Immutable"));
  }
}
