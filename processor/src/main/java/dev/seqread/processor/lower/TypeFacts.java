package dev.seqread.processor.lower;

import dev.seqread.processor.ir.TypeRef;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Questions about types by their names. */
final class TypeFacts {
  private static final Set<String> IMMUTABLE =
      Set.of(
          "java.lang.String",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double");
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

  private boolean isImmutable(TypeRef type, Set<String> assumed) {
    if (!type.isReference() || IMMUTABLE.contains(type.name()) || !assumed.add(type.name())) {
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
