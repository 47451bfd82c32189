package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Code;
import dev.seqread.processor.classfile.Slots;
import dev.seqread.processor.classfile.Types;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.LocalVariableNode;

/** The variables of a body. Without a table of names they are named after their slots. */
final class Variables {
  private final Code code;
  private final Slots slots;
  private final Types types;
  private final Hints hints;
  private final List<Given> given;
  private final List<Var> all = new ArrayList<>();
  private final Map<Integer, Var> bySlotVariable = new HashMap<>();
  private final Map<Integer, Given> roles = new HashMap<>();
  private final List<Var> parameters = new ArrayList<>();
  private final List<Var> captured = new ArrayList<>();
  private @Nullable Var self;

  Variables(Code code, List<Given> given, Types types, Hints hints) {
    this.code = code;
    this.given = given;
    this.types = types;
    this.hints = hints;
    this.slots = new Slots(code, given.stream().map(Given::slot).toList());
    for (int i = 0; i < given.size(); i++) {
      declare(given.get(i), slots.given(i));
    }
  }

  private void declare(Given each, int variable) {
    switch (each.role()) {
      case SELF -> {
        if (slots.isAssigned(variable)) {
          throw new IllegalArgumentException("this is assigned");
        }
        self = add("this", each.type(), Var.Kind.THIS, false);
        bySlotVariable.put(variable, self);
      }
      case PARAMETER -> {
        Var var = add(name(variable), each.type(), Var.Kind.PARAMETER, each.tentative());
        parameters.add(var);
        bySlotVariable.put(variable, var);
      }
      case CAPTURED -> {
        Var var = add(name(variable), each.type(), Var.Kind.CAPTURED, false);
        captured.add(var);
        if (!slots.isAssigned(variable)) {
          bySlotVariable.put(variable, var);
        }
      }
      case OUTER, HIDDEN -> {
        if (slots.isAssigned(variable)) {
          throw new IllegalArgumentException("a hidden parameter is assigned");
        }
        roles.put(variable, each);
      }
    }
  }

  /** What the body has to copy before all else: captured variables whose slot is used again. */
  Map<Var, Var> copies() {
    Map<Var, Var> copies = new HashMap<>();
    int next = 0;
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i).role() == Given.Role.CAPTURED) {
        Var from = captured.get(next++);
        int variable = slots.given(i);
        if (slots.isAssigned(variable)) {
          copies.put(from, of(variable, from.type()));
        }
      }
    }
    return copies;
  }

  List<Var> all() {
    return all;
  }

  List<Var> parameters() {
    return parameters;
  }

  /** What a lambda captures, in the order of its method's parameters; without {@code this}. */
  List<Var> captured() {
    return captured;
  }

  Optional<Var> self() {
    return Optional.ofNullable(self);
  }

  Var temp(TypeRef type) {
    return add("", type, Var.Kind.TEMP, false);
  }

  /** What is loaded that has no name in the source: the enclosing instance; else empty. */
  Optional<Given> hidden(int site) {
    return Optional.ofNullable(roles.get(slots.loaded(site)));
  }

  Var loaded(int site) {
    int variable = slots.loaded(site);
    return of(variable, TypeRef.OBJECT);
  }

  Var stored(int site, Operand value) {
    int variable = slots.stored(site);
    hints.put(variable, value);
    return of(variable, hints.type(variable, value));
  }

  /** Notes that an unnamed local is asked for as a boolean. */
  void wantBoolean(Var var) {
    bySlotVariable.forEach(
        (variable, each) -> {
          if (each == var) {
            hints.wantBoolean(variable);
          }
        });
  }

  private Var of(int variable, TypeRef type) {
    Var known = bySlotVariable.get(variable);
    if (known == null) {
      LocalVariableNode named = slots.named(variable);
      boolean table =
          code.method().localVariables != null && !code.method().localVariables.isEmpty();
      known =
          named != null
              ? add(named.name, types.ofDescriptor(named.desc), Var.Kind.LOCAL, false)
              : table
                  ? temp(type)
                  : add("local" + slots.slotOf(variable), type, Var.Kind.LOCAL, false);
      bySlotVariable.put(variable, known);
    }
    return known;
  }

  private String name(int variable) {
    LocalVariableNode named = slots.named(variable);
    return named == null ? "arg" + slots.slotOf(variable) : named.name;
  }

  private Var add(String name, TypeRef type, Var.Kind kind, boolean tentative) {
    int index = all.size();
    String shown = kind == Var.Kind.TEMP ? "%" + index : name;
    Var added = new Var(index, shown, type, kind, tentative);
    all.add(added);
    return added;
  }
}
