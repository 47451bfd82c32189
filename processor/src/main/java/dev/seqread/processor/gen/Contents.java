package dev.seqread.processor.gen;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Tells how a component is stored, or why it cannot be. */
final class Contents {
  private static final String CELL = "dev.seqread.SeqCell";
  private static final String LENGTH = "dev.seqread.Length";

  /** Keeps the offsets of a cell in shared memory within an {@code int}. */
  private static final int LONGEST = 1 << 20;

  /** The classes within a cell. */
  private static final Set<String> NESTED = Set.of("View", "OnHeap", "Shared", "Loads", "Padded");

  private final Immutability immutability;

  Contents(ProcessingEnvironment environment) {
    this.immutability = new Immutability(environment.getTypeUtils());
  }

  /** Whether the type is a record that is marked itself. */
  static boolean isCell(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.RECORD
        && annotation(declared.asElement(), CELL).isPresent();
  }

  Content of(RecordComponentElement component) throws Refusal {
    TypeMirror type = component.asType();
    Optional<AnnotationMirror> length = annotation(component, LENGTH);
    if (type instanceof ArrayType array) {
      return elements(component, array, length);
    }
    if (length.isPresent()) {
      throw refusal(component, "has a @Length, but is no array");
    }
    if (type.getKind().isPrimitive()) {
      return new Content.Primitive(TypeName.get(type));
    }
    return reference(component, type);
  }

  private Content elements(
      RecordComponentElement component, ArrayType array, Optional<AnnotationMirror> mark)
      throws Refusal {
    TypeMirror element = array.getComponentType();
    if (!element.getKind().isPrimitive()) {
      throw refusal(
          component,
          "is an array of "
              + plain(element)
              + ": only arrays of primitives are copied element by element");
    }
    if (mark.isEmpty()) {
      throw refusal(
          component, "is an array without a @Length, so that its elements cannot be laid out");
    }
    int length = (int) value(mark.get());
    if (length < 1 || length > LONGEST) {
      throw refusal(component, "has the @Length " + length + ", which is not 1 to " + LONGEST);
    }
    return new Content.Elements(TypeName.get(element), length);
  }

  private Content reference(RecordComponentElement component, TypeMirror type) throws Refusal {
    if (!immutability.holdsFor(type)) {
      throw refusal(
          component,
          "is of type "
              + plain(type)
              + ", whose objects may change: a reader keeps the reference, and would see torn what"
              + " is written to the object later");
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    if (element.getModifiers().contains(Modifier.PRIVATE)) {
      throw refusal(component, "is of type " + plain(type) + ", which is private");
    }
    if (isHidden(element)) {
      throw refusal(
          component,
          "is of type " + plain(type) + ", which the cell's own class hides outside of a package");
    }
    if (element.getKind() == ElementKind.ENUM) {
      return new Content.Constant(TypeName.get(type), constants(element));
    }
    boolean isGeneric = !((DeclaredType) type).getTypeArguments().isEmpty();
    return new Content.Reference(TypeName.get(type), isGeneric);
  }

  /** Whether a class within the cell has the name, and no qualified name tells the two apart. */
  private static boolean isHidden(TypeElement type) {
    return NESTED.contains(type.getSimpleName().toString())
        && type.getEnclosingElement() instanceof PackageElement home
        && home.isUnnamed();
  }

  private static List<String> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(member -> member.getSimpleName().toString())
        .toList();
  }

  private static Refusal refusal(RecordComponentElement component, String reason) {
    return new Refusal(component, "component '" + component.getSimpleName() + "' " + reason);
  }

  /** The type without the annotations on it. */
  private static String plain(TypeMirror type) {
    return TypeName.get(type).toString();
  }

  private static Optional<AnnotationMirror> annotation(Element element, String name) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> mirror.getAnnotationType().toString().equals(name))
        .<AnnotationMirror>map(mirror -> mirror)
        .findFirst();
  }

  private static Object value(AnnotationMirror mirror) {
    return mirror.getElementValues().values().stream()
        .map(AnnotationValue::getValue)
        .findFirst()
        .orElse(0);
  }
}
