package dev.seqread.processor.model;

import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Methods of loaded classes as the checker would see them. */
final class Reflected {
  private Reflected() {}

  /** The class of that source name, nested ones with dots. */
  static Optional<Class<?>> type(String name) {
    String binary = name;
    while (true) {
      try {
        return Optional.of(Class.forName(binary, false, Reflected.class.getClassLoader()));
      } catch (ClassNotFoundException e) {
        int dot = binary.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      }
    }
  }

  static TypeRef ref(Class<?> type) {
    TypeRef.Kind kind;
    if (type.isArray()) {
      kind = TypeRef.Kind.ARRAY;
    } else if (!type.isPrimitive()) {
      kind = TypeRef.Kind.REFERENCE;
    } else if (type == void.class) {
      kind = TypeRef.Kind.VOID;
    } else if (type == boolean.class) {
      kind = TypeRef.Kind.BOOLEAN;
    } else {
      kind =
          type == float.class || type == double.class
              ? TypeRef.Kind.FLOATING
              : TypeRef.Kind.INTEGRAL;
    }
    return new TypeRef(type.getCanonicalName(), kind);
  }

  /** The method of that name and those parameters, which the class declares or inherits. */
  static MethodRef method(Class<?> type, String name, Class<?>... parameters) {
    return methods(type)
        .filter(m -> m.getName().equals(name) && Arrays.equals(m.getParameterTypes(), parameters))
        .map(Reflected::ref)
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + "." + name));
  }

  static MethodRef constructor(Class<?> type, Class<?>... parameters) {
    try {
      return ref(type.getDeclaredConstructor(parameters));
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  /** Public and protected constructors and methods, inherited ones and Object's included. */
  static Stream<Executable> members(Class<?> type) {
    return Stream.concat(Arrays.stream(type.getDeclaredConstructors()), methods(type))
        .filter(m -> (m.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
        .filter(m -> !m.isSynthetic());
  }

  static Stream<Method> methods(Class<?> type) {
    return supertypes(type).stream()
        .flatMap(t -> Arrays.stream(t.getDeclaredMethods()))
        .filter(m -> !m.isBridge());
  }

  static MethodRef ref(Executable member) {
    Class<?> owner = member.getDeclaringClass();
    Set<MethodRef.Flag> flags = EnumSet.noneOf(MethodRef.Flag.class);
    if (Modifier.isStatic(member.getModifiers())) {
      flags.add(MethodRef.Flag.STATIC);
    }
    if (member instanceof Constructor) {
      flags.add(MethodRef.Flag.CONSTRUCTOR);
    }
    return new MethodRef(
        owner.getCanonicalName(),
        member instanceof Constructor ? "<init>" : member.getName(),
        Arrays.stream(member.getParameterTypes()).map(Reflected::ref).toList(),
        member instanceof Method m ? ref(m.getReturnType()) : ref(owner),
        flags,
        Contract.NONE,
        member instanceof Method m ? overridden(m) : List.of());
  }

  private static List<String> overridden(Method method) {
    if (Modifier.isStatic(method.getModifiers())) {
      return List.of();
    }
    List<String> result = new ArrayList<>();
    for (Class<?> type : supertypes(method.getDeclaringClass())) {
      boolean declares =
          Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> overrides(method, m));
      if (declares && type != method.getDeclaringClass()) {
        result.add(type.getCanonicalName());
      }
    }
    return result;
  }

  /** Parameters may be special cases of what was a type variable. */
  private static boolean overrides(Method method, Method other) {
    Class<?>[] special = method.getParameterTypes();
    Class<?>[] general = other.getParameterTypes();
    boolean same = method.getName().equals(other.getName()) && special.length == general.length;
    for (int i = 0; same && i < special.length; i++) {
      same = general[i].isAssignableFrom(special[i]);
    }
    return same;
  }

  /** The type, its superclasses, then all interfaces; Object for an interface too. */
  private static Set<Class<?>> supertypes(Class<?> type) {
    Set<Class<?>> result = new LinkedHashSet<>();
    for (Class<?> t = type; t != null; t = t.getSuperclass()) {
      result.add(t);
    }
    for (Class<?> t : List.copyOf(result)) {
      addInterfaces(t, result);
    }
    result.add(Object.class);
    return result;
  }

  private static void addInterfaces(Class<?> type, Set<Class<?>> result) {
    for (Class<?> t : type.getInterfaces()) {
      result.add(t);
      addInterfaces(t, result);
    }
  }
}
