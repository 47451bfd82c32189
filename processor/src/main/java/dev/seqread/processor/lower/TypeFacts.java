package dev.seqread.processor.lower;

import dev.seqread.processor.ir.TypeRef;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Questions about types by their names. */
final class TypeFacts {
  private static final Set<String> ASKED = Set.of("equals", "hashCode", "toString", "compareTo");
  private static final Set<String> OF_ARRAYS =
      Set.of("java.lang.Object", "java.lang.Cloneable", "java.io.Serializable");

  private final TypeRefs types;
  private final Members members;

  TypeFacts(TypeRefs types, Members members) {
    this.types = types;
    this.members = members;
  }

  boolean isSubtype(String type, String ofType) {
    if (type.equals(ofType)) {
      return true;
    }
    if (type.endsWith("[]")) {
      return ofType.endsWith("[]")
          ? isSubtype(component(type), component(ofType))
          : OF_ARRAYS.contains(ofType);
    }
    TypeElement element = types.named(type);
    TypeElement of = types.named(ofType);
    return element != null && of != null && members.supertypes(element).contains(of);
  }

  boolean isImmutable(TypeRef type) {
    return isImmutable(type, new HashSet<>());
  }

  /** True for a final class that inherits from {@code Object} whatever it may be asked. */
  boolean isEqualOnlyToItself(TypeRef type) {
    TypeElement element = types.named(type.name());
    if (type.kind() == TypeRef.Kind.ARRAY
        || element == null
        || element.getKind() != ElementKind.CLASS
        || !Overrides.isFinal(element)) {
      return false;
    }
    for (TypeElement at = element; at != null; at = members.superclass(at)) {
      boolean root = at.getQualifiedName().contentEquals("java.lang.Object");
      if (!root
          && ElementFilter.methodsIn(at.getEnclosedElements()).stream()
              .anyMatch(TypeFacts::isAsked)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAsked(ExecutableElement method) {
    return ASKED.contains(method.getSimpleName().toString());
  }

  private boolean isImmutable(TypeRef type, Set<String> assumed) {
    if (!type.isReference() || type.isString() || type.isBox() || !assumed.add(type.name())) {
      return true;
    }
    TypeElement element = types.named(type.name());
    if (type.kind() == TypeRef.Kind.ARRAY || element == null) {
      return false;
    }
    if (element.getKind() == ElementKind.ENUM) {
      return true;
    }
    if (element.getKind() != ElementKind.RECORD) {
      return false;
    }
    for (RecordComponentElement component : element.getRecordComponents()) {
      if (!isImmutable(types.ref(component.asType()), assumed)) {
        return false;
      }
    }
    return true;
  }

  private static String component(String array) {
    return array.substring(0, array.length() - 2);
  }
}
