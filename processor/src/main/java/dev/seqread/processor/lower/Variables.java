package dev.seqread.processor.lower;

import dev.seqread.processor.ir.Capture;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The variables of a body. What a lambda's body does not declare is captured from around it. */
final class Variables {
  private final Symbols symbols;
  private final TypeRef selfType;
  private final @Nullable Variables outer;
  private final List<Var> vars = new ArrayList<>();
  private final Map<Element, Var> byElement = new HashMap<>();
  private final List<Capture> captures = new ArrayList<>();
  private @Nullable Var self;

  /**
   * @param selfType the class around the body
   * @param outer the variables of the body around a lambda
   */
  Variables(Symbols symbols, TypeRef selfType, @Nullable Variables outer) {
    this.symbols = symbols;
    this.selfType = selfType;
    this.outer = outer;
  }

  List<Var> all() {
    return vars;
  }

  /** What the body of a lambda captured, in order of first use. */
  List<Capture> captures() {
    return captures;
  }

  Var temp(TypeRef type) {
    return add("", type, Var.Kind.TEMP, false);
  }

  Var parameter(TypeRef type) {
    return add("", type, Var.Kind.PARAMETER, false);
  }

  /** The variable of a declaration; the same one each time it is lowered. */
  Var declare(VariableElement element, Var.Kind kind) {
    Var known = byElement.get(element);
    if (known == null) {
      boolean tentative = Annotations.has(element, "Tentative");
      known =
          add(
              element.getSimpleName().toString(),
              symbols.types().ref(element.asType()),
              kind,
              tentative);
      byElement.put(element, known);
    }
    return known;
  }

  /** The variable that a name means at a place. */
  Var find(VariableElement element, Place use) {
    Var known = byElement.get(element);
    if (known == null) {
      known = declare(element, Var.Kind.CAPTURED);
      if (outer != null) {
        captures.add(new Capture(outer.find(element, use), known, use));
      }
    }
    return known;
  }

  /** The variable of {@code this}. */
  Var self(Place use) {
    if (self == null) {
      self = add("this", selfType, Var.Kind.THIS, false);
      if (outer != null) {
        captures.add(new Capture(outer.self(use), self, use));
      }
    }
    return self;
  }

  private Var add(String name, TypeRef type, Var.Kind kind, boolean tentative) {
    int index = vars.size();
    String shown = kind == Var.Kind.TEMP ? "%" + index : name.isEmpty() ? "_" : name;
    Var added = new Var(index, shown, type, kind, tentative);
    vars.add(added);
    return added;
  }
}
