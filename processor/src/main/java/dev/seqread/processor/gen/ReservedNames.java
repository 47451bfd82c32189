package dev.seqread.processor.gen;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The names that a component must not have, since the cell has a method of that name. */
final class ReservedNames {
  private static final List<String> OWN =
      List.of(
          "create",
          "of",
          "over",
          "read",
          "readDoubleWith",
          "readLongWith",
          "readWith",
          "recover",
          "tryRead",
          "update",
          "updateOptimistically",
          "write");
  private static final List<String> SUPERCLASSES =
      List.of("dev.seqread.HeapCell", "dev.seqread.SharedCell");

  private final Set<String> names = new TreeSet<>(OWN);

  ReservedNames(Elements elements) {
    for (String superclass : SUPERCLASSES) {
      TypeElement type = elements.getTypeElement(superclass);
      if (type != null) {
        addInherited(elements, type);
      }
    }
  }

  private void addInherited(Elements elements, TypeElement type) {
    ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(ReservedNames::isSeenBySubclasses)
        .forEach(method -> names.add(method.getSimpleName().toString()));
  }

  private static boolean isSeenBySubclasses(Element method) {
    Set<Modifier> modifiers = method.getModifiers();
    return modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
  }

  void check(Element component) throws Refusal {
    String name = component.getSimpleName().toString();
    if (names.contains(name)) {
      throw new Refusal(
          component, "component '" + name + "' is named like a method that every cell has");
    }
  }
}
