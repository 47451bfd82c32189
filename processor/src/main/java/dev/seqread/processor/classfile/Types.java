package dev.seqread.processor.classfile;

import dev.seqread.processor.ir.TypeRef;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Type;

/** The types of descriptors. */
public final class Types {
  public static final TypeRef STRING = new TypeRef("java.lang.String", TypeRef.Kind.REFERENCE);
  public static final TypeRef CLASS = new TypeRef("java.lang.Class", TypeRef.Kind.REFERENCE);
  public static final TypeRef THROWABLE =
      new TypeRef("java.lang.Throwable", TypeRef.Kind.REFERENCE);
  public static final TypeRef FLOAT = new TypeRef("float", TypeRef.Kind.FLOATING);
  public static final TypeRef DOUBLE = new TypeRef("double", TypeRef.Kind.FLOATING);
  public static final TypeRef BYTE = new TypeRef("byte", TypeRef.Kind.INTEGRAL);
  public static final TypeRef CHAR = new TypeRef("char", TypeRef.Kind.INTEGRAL);
  public static final TypeRef SHORT = new TypeRef("short", TypeRef.Kind.INTEGRAL);

  private final Declarations declarations;

  public Types(Declarations declarations) {
    this.declarations = declarations;
  }

  public TypeRef ofDescriptor(String descriptor) {
    return of(Type.getType(descriptor));
  }

  /** A class, or an array in the syntax of descriptors. */
  public TypeRef ofClass(String internalName) {
    return of(Type.getObjectType(internalName));
  }

  public TypeRef result(String descriptor) {
    return of(Type.getReturnType(descriptor));
  }

  public List<TypeRef> parameters(String descriptor) {
    return Arrays.stream(Type.getArgumentTypes(descriptor)).map(this::of).toList();
  }

  public TypeRef of(Type type) {
    return switch (type.getSort()) {
      case Type.VOID -> TypeRef.VOID;
      case Type.BOOLEAN -> TypeRef.BOOLEAN;
      case Type.CHAR -> CHAR;
      case Type.BYTE -> BYTE;
      case Type.SHORT -> SHORT;
      case Type.INT -> TypeRef.INT;
      case Type.LONG -> TypeRef.LONG;
      case Type.FLOAT -> FLOAT;
      case Type.DOUBLE -> DOUBLE;
      case Type.ARRAY -> array(of(Type.getType(type.getDescriptor().substring(1))));
      default -> declarations.type(type.getInternalName());
    };
  }

  public static TypeRef array(TypeRef component) {
    return new TypeRef(component.name() + "[]", TypeRef.Kind.ARRAY);
  }

  /** The type of an array's elements; {@code Object} for what is no array. */
  public TypeRef component(TypeRef array) {
    if (!array.isArray()) {
      return TypeRef.OBJECT;
    }
    String name = array.name().substring(0, array.name().length() - 2);
    if (name.endsWith("[]")) {
      return new TypeRef(name, TypeRef.Kind.ARRAY);
    }
    return switch (name) {
      case "boolean" -> TypeRef.BOOLEAN;
      case "char" -> CHAR;
      case "byte" -> BYTE;
      case "short" -> SHORT;
      case "int" -> TypeRef.INT;
      case "long" -> TypeRef.LONG;
      case "float" -> FLOAT;
      case "double" -> DOUBLE;
      default -> new TypeRef(name, TypeRef.Kind.REFERENCE);
    };
  }

  public static boolean isWide(TypeRef type) {
    return type.name().equals("long") || type.name().equals("double");
  }

  /** True for what the virtual machine computes with as an int. */
  public static boolean isInt(TypeRef type) {
    return type.kind() == TypeRef.Kind.BOOLEAN
        || type.kind() == TypeRef.Kind.INTEGRAL && !isWide(type);
  }
}
