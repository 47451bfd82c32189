package dev.seqread.processor.lower;

import dev.seqread.processor.ir.TypeRef;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import org.jspecify.annotations.Nullable;

/** Erased references to types, and the way back from their names. */
final class TypeRefs {
  private final Javac javac;
  private final Map<TypeElement, TypeRef> refs = new HashMap<>();
  private final Map<String, TypeElement> byName = new HashMap<>();

  TypeRefs(Javac javac) {
    this.javac = javac;
  }

  TypeRef ref(TypeElement type) {
    TypeRef known = refs.get(type);
    if (known == null) {
      complete(type);
      known = new TypeRef(nameOf(type), TypeRef.Kind.REFERENCE);
      refs.put(type, known);
      byName.putIfAbsent(known.name(), type);
    }
    return known;
  }

  /** The erasure of a type; {@code Object} for what has none, as the null type. */
  TypeRef ref(@Nullable TypeMirror type) {
    if (type == null) {
      return TypeRef.OBJECT;
    }
    return switch (type.getKind()) {
      case BOOLEAN -> TypeRef.BOOLEAN;
      case INT -> TypeRef.INT;
      case LONG -> TypeRef.LONG;
      case BYTE, SHORT, CHAR -> new TypeRef(primitive(type), TypeRef.Kind.INTEGRAL);
      case FLOAT, DOUBLE -> new TypeRef(primitive(type), TypeRef.Kind.FLOATING);
      case VOID -> TypeRef.VOID;
      case ARRAY -> array(ref(((ArrayType) type).getComponentType()));
      case DECLARED, ERROR -> declared((DeclaredType) type);
      case TYPEVAR -> ref(((TypeVariable) type).getUpperBound());
      case INTERSECTION -> ref(((IntersectionType) type).getBounds().get(0));
      case UNION -> ref(((UnionType) type).getAlternatives().get(0));
      default -> TypeRef.OBJECT;
    };
  }

  static TypeRef array(TypeRef component) {
    return new TypeRef(component.name() + "[]", TypeRef.Kind.ARRAY);
  }

  /** The class of a type; null for primitives and arrays. */
  @Nullable TypeElement element(@Nullable TypeMirror type) {
    if (type == null) {
      return null;
    }
    return switch (type.getKind()) {
      case DECLARED, ERROR ->
          ((DeclaredType) type).asElement() instanceof TypeElement element
              ? completed(element)
              : null;
      case TYPEVAR -> element(((TypeVariable) type).getUpperBound());
      case INTERSECTION -> element(((IntersectionType) type).getBounds().get(0));
      default -> null;
    };
  }

  /** The class of that name, as {@link #ref(TypeElement)} names it. */
  @Nullable TypeElement named(String name) {
    TypeElement known = byName.get(name);
    return known != null ? known : javac.elements().getTypeElement(name);
  }

  /** True if a reference of one type is one of the other, as far as erasures tell. */
  boolean isSubtype(TypeMirror type, TypeMirror of) {
    if (type.getKind().isPrimitive() || of.getKind().isPrimitive()) {
      return javac.types().isSameType(type, of);
    }
    return javac.types().isSubtype(javac.types().erasure(type), javac.types().erasure(of));
  }

  /** The top-level class around an element, or the class itself. */
  static TypeElement outermost(TypeElement type) {
    TypeElement outer = type;
    for (Element e = type; e != null; e = e.getEnclosingElement()) {
      if (e instanceof TypeElement enclosing) {
        outer = enclosing;
      }
    }
    return outer;
  }

  /** The class around an element; null for packages and top-level classes. */
  static @Nullable TypeElement enclosingClass(Element element) {
    Element e = element.getEnclosingElement();
    while (e != null && !(e instanceof TypeElement)) {
      e = e.getEnclosingElement();
    }
    return (TypeElement) e;
  }

  /** The compiler throws where a class file is missing, but only the first time it is asked. */
  private TypeElement completed(TypeElement type) {
    ref(type);
    return type;
  }

  private static void complete(TypeElement type) {
    try {
      type.getKind();
    } catch (RuntimeException missing) {
      type.getKind();
    }
  }

  private TypeRef declared(DeclaredType type) {
    return type.asElement() instanceof TypeElement element
        ? ref(element)
        : new TypeRef(type.toString(), TypeRef.Kind.REFERENCE);
  }

  private String nameOf(TypeElement type) {
    boolean inner =
        type.getNestingKind() == NestingKind.LOCAL
            || type.getNestingKind() == NestingKind.ANONYMOUS
            || type.getQualifiedName().isEmpty();
    return (inner ? javac.elements().getBinaryName(type) : type.getQualifiedName()).toString();
  }

  private static String primitive(TypeMirror type) {
    return type.getKind().name().toLowerCase(java.util.Locale.ROOT);
  }
}
