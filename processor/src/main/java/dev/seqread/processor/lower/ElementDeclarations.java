package dev.seqread.processor.lower;

import dev.seqread.processor.classfile.Declarations;
import dev.seqread.processor.ir.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What javac knows of the declarations that class files refer to. */
final class ElementDeclarations implements Declarations {
  private final Javac javac;
  private final Symbols symbols;
  private final TypeFacts facts;
  private final Map<String, Optional<TypeElement>> elements = new HashMap<>();

  ElementDeclarations(Javac javac, Symbols symbols, TypeFacts facts) {
    this.javac = javac;
    this.symbols = symbols;
    this.facts = facts;
  }

  @Override
  public TypeRef type(String internalName) {
    return element(internalName)
        .map(symbols.types()::ref)
        .orElseGet(() -> new TypeRef(internalName.replace('/', '.'), TypeRef.Kind.REFERENCE));
  }

  @Override
  public String internalName(String typeName) {
    TypeElement type = symbols.types().named(typeName);
    CharSequence binary = type == null ? typeName : javac.elements().getBinaryName(type);
    return binary.toString().replace('.', '/');
  }

  @Override
  public Optional<Method> method(String owner, String name, List<TypeRef> parameters) {
    TypeElement type = element(owner).orElse(null);
    if (type == null) {
      return Optional.empty();
    }
    boolean constructor = name.equals("<init>");
    Stream<ExecutableElement> candidates =
        constructor
            ? ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            : withSupertypes(type).stream()
                .flatMap(t -> symbols.members().declared(t, name(name)).stream());
    List<TypeRef> own = constructor ? written(type, parameters) : parameters;
    return candidates
        .filter(m -> types(m).equals(own) || constructor && types(m).equals(parameters))
        .findFirst()
        .map(m -> new Method(symbols.method(m), isVariable(m.getReturnType())));
  }

  @Override
  public Optional<Field> field(String owner, String name) {
    TypeElement type = element(owner).orElse(null);
    return type == null
        ? Optional.empty()
        : withSupertypes(type).stream()
            .flatMap(t -> Members.fields(t).stream())
            .filter(f -> f.getSimpleName().contentEquals(name))
            .findFirst()
            .map(f -> new Field(symbols.field(f), isVariable(f.asType())));
  }

  @Override
  public String outermost(String owner) {
    String name = owner;
    Optional<TypeElement> type = element(name);
    while (type.isEmpty() && name.lastIndexOf('$') > name.lastIndexOf('/') + 1) {
      name = name.substring(0, name.lastIndexOf('$'));
      type = element(name);
    }
    return type.map(t -> symbols.types().ref(TypeRefs.outermost(t)).name())
        .orElse(name.replace('/', '.'));
  }

  @Override
  public boolean isSubtype(TypeRef type, TypeRef of) {
    return facts.isSubtype(type.name(), of.name());
  }

  /** The class of an internal name; empty for local and anonymous classes. */
  Optional<TypeElement> element(String internalName) {
    Optional<TypeElement> known = elements.get(internalName);
    if (known == null) {
      known = find(internalName);
      elements.put(internalName, known);
    }
    return known;
  }

  private Optional<TypeElement> find(String internalName) {
    String name = internalName.replace('/', '.');
    TypeElement whole = javac.elements().getTypeElement(name);
    if (whole != null && whole.getNestingKind() == NestingKind.TOP_LEVEL) {
      return Optional.of(whole);
    }
    for (int at = name.lastIndexOf('$'); at > 0; at = name.lastIndexOf('$', at - 1)) {
      String simple = name.substring(at + 1);
      Optional<TypeElement> outer = element(name.substring(0, at).replace('.', '/'));
      Optional<TypeElement> member = outer.flatMap(o -> member(o, simple));
      if (member.isPresent()) {
        return member;
      }
    }
    return Optional.empty();
  }

  private static Optional<TypeElement> member(TypeElement outer, String simple) {
    return ElementFilter.typesIn(outer.getEnclosedElements()).stream()
        .filter(type -> type.getSimpleName().contentEquals(simple))
        .findFirst();
  }

  /** What a constructor declares; an inner class and an enum are given more in front of it. */
  private List<TypeRef> written(TypeElement type, List<TypeRef> parameters) {
    int hidden = type.getKind() == ElementKind.ENUM ? 2 : symbols.hasOuterThis(type) ? 1 : 0;
    return hidden > parameters.size() ? parameters : parameters.subList(hidden, parameters.size());
  }

  private List<TypeElement> withSupertypes(TypeElement type) {
    List<TypeElement> all = new ArrayList<>(List.of(type));
    all.addAll(symbols.members().supertypes(type));
    return all;
  }

  private List<TypeRef> types(ExecutableElement method) {
    return method.getParameters().stream().map(p -> symbols.types().ref(p.asType())).toList();
  }

  private javax.lang.model.element.Name name(String name) {
    return javac.elements().getName(name);
  }

  private static boolean isVariable(@Nullable TypeMirror type) {
    return type instanceof ArrayType array
        ? isVariable(array.getComponentType())
        : type != null && type.getKind() == TypeKind.TYPEVAR;
  }
}
