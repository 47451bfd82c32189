package dev.seqread.processor.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What classes declare and inherit, by name. */
final class Members {
  private final Javac javac;
  private final TypeRefs types;
  private final Map<TypeElement, Map<Name, List<ExecutableElement>>> methods = new HashMap<>();
  private final Map<TypeElement, List<TypeElement>> supertypes = new HashMap<>();
  private final Map<TypeElement, Optional<ExecutableElement>> functions = new HashMap<>();

  Members(Javac javac, TypeRefs types) {
    this.javac = javac;
    this.types = types;
  }

  /** All proper supertypes: the superclasses first, then the interfaces, nearest first. */
  List<TypeElement> supertypes(TypeElement type) {
    List<TypeElement> known = supertypes.get(type);
    if (known == null) {
      Set<TypeElement> all = new LinkedHashSet<>();
      List<TypeElement> classes = new ArrayList<>(List.of(type));
      for (TypeElement c = superclass(type); c != null && all.add(c); c = superclass(c)) {
        classes.add(c);
      }
      for (TypeElement c : classes) {
        addInterfaces(c, all);
      }
      if (type.getKind().isInterface()) {
        addIfPresent(types.named("java.lang.Object"), all);
      }
      all.remove(type);
      known = List.copyOf(all);
      supertypes.put(type, known);
    }
    return known;
  }

  @Nullable TypeElement superclass(TypeElement type) {
    return types.element(type.getSuperclass());
  }

  /** The methods that a class declares itself under a name. */
  List<ExecutableElement> declared(TypeElement type, Name name) {
    return index(type).getOrDefault(name, List.of());
  }

  /** The nearest method of a name and a number of parameters. */
  Optional<ExecutableElement> method(TypeElement type, String name, int parameters) {
    Name wanted = javac.elements().getName(name);
    List<TypeElement> owners = new ArrayList<>(List.of(type));
    owners.addAll(supertypes(type));
    for (TypeElement owner : owners) {
      for (ExecutableElement method : declared(owner, wanted)) {
        if (method.getParameters().size() == parameters) {
          return Optional.of(method);
        }
      }
    }
    return Optional.empty();
  }

  /** The methods that a method overrides in supertypes of a class, nearest first. */
  List<ExecutableElement> overridden(ExecutableElement method, TypeElement owner) {
    if (method.getKind() != ElementKind.METHOD
        || method.getModifiers().contains(Modifier.STATIC)
        || method.getModifiers().contains(Modifier.PRIVATE)) {
      return List.of();
    }
    List<ExecutableElement> found = new ArrayList<>();
    for (TypeElement supertype : supertypes(owner)) {
      for (ExecutableElement candidate : declared(supertype, method.getSimpleName())) {
        if (candidate.getParameters().size() == method.getParameters().size()
            && javac.elements().overrides(method, candidate, owner)) {
          found.add(candidate);
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * A method of a superclass that a class inherits.
   *
   * @param implemented the methods of the class's interfaces that it implements
   */
  record Inherited(ExecutableElement method, List<ExecutableElement> implemented) {}

  /** The inherited methods that implement what their own class need not know of. */
  List<Inherited> inherited(TypeElement type) {
    if (type.getKind().isInterface()) {
      return List.of();
    }
    List<Inherited> found = new ArrayList<>();
    for (TypeElement c = superclass(type); c != null; c = superclass(c)) {
      for (List<ExecutableElement> named : index(c).values()) {
        for (ExecutableElement method : named) {
          List<ExecutableElement> implemented =
              overridden(method, type).stream()
                  .filter(m -> m.getEnclosingElement().getKind().isInterface())
                  .toList();
          if (!implemented.isEmpty() && !method.getModifiers().contains(Modifier.ABSTRACT)) {
            found.add(new Inherited(method, implemented));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** The method that a lambda of an interface implements. */
  Optional<ExecutableElement> function(@Nullable TypeElement type) {
    if (type == null) {
      return Optional.empty();
    }
    Optional<ExecutableElement> known = functions.get(type);
    if (known == null) {
      known = findFunction(type);
      functions.put(type, known);
    }
    return known;
  }

  /** The fields that a class declares, in order. */
  static List<VariableElement> fields(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements());
  }

  private Optional<ExecutableElement> findFunction(TypeElement type) {
    List<TypeElement> owners = new ArrayList<>(List.of(type));
    owners.addAll(supertypes(type));
    TypeElement object = types.named("java.lang.Object");
    return owners.stream()
        .filter(owner -> owner.getKind().isInterface())
        .flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .filter(method -> object == null || !isPublicMethodOf(object, method))
        .findFirst();
  }

  private boolean isPublicMethodOf(TypeElement object, ExecutableElement method) {
    return declared(object, method.getSimpleName()).stream()
        .anyMatch(
            m ->
                m.getModifiers().contains(Modifier.PUBLIC)
                    && m.getParameters().size() == method.getParameters().size());
  }

  private void addInterfaces(TypeElement type, Set<TypeElement> all) {
    for (TypeMirror mirror : type.getInterfaces()) {
      TypeElement element = types.element(mirror);
      if (element != null && all.add(element)) {
        addInterfaces(element, all);
      }
    }
  }

  private static void addIfPresent(@Nullable TypeElement type, Set<TypeElement> all) {
    if (type != null && type.asType().getKind() != TypeKind.ERROR) {
      all.add(type);
    }
  }

  private Map<Name, List<ExecutableElement>> index(TypeElement type) {
    Map<Name, List<ExecutableElement>> known = methods.get(type);
    if (known == null) {
      known = new HashMap<>();
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        known.computeIfAbsent(method.getSimpleName(), n -> new ArrayList<>()).add(method);
      }
      methods.put(type, known);
    }
    return known;
  }
}
