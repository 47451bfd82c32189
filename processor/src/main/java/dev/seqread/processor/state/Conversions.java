package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import java.util.List;
import java.util.Set;

/** Conversions between numbers, and to and from their boxes. */
final class Conversions {
  private static final List<String> BY_SIZE = List.of("byte", "short", "char", "int", "long");

  private static final Set<String> BOXES =
      Set.of(
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Boolean",
          "java.lang.Float",
          "java.lang.Double");

  private Conversions() {}

  /** True if a number may lose a part of itself, so that it may be 0 or another one then. */
  static boolean cuts(Instr.Op op) {
    TypeRef from = op.reads().get(0).type();
    TypeRef to = op.dst().type();
    return from.kind() == TypeRef.Kind.FLOATING && to.kind() == TypeRef.Kind.INTEGRAL
        || BY_SIZE.contains(from.name())
            && BY_SIZE.indexOf(to.name()) >= 0
            && BY_SIZE.indexOf(to.name()) < BY_SIZE.indexOf(from.name());
  }

  static boolean isBox(TypeRef type) {
    return BOXES.contains(type.name());
  }
}
