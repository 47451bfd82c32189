package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import java.util.List;

/** Conversions between numbers. */
final class Conversions {
  private static final List<String> BY_SIZE = List.of("byte", "short", "char", "int", "long");

  private Conversions() {}

  /** True if a number may lose a part of itself, so that it may be 0 or another one then. */
  static boolean cuts(Instr.Op op) {
    TypeRef from = op.reads().get(0).type();
    TypeRef to = op.dst().type();
    return from.kind() == TypeRef.Kind.FLOATING && to.kind() == TypeRef.Kind.INTEGRAL
        || to.name().equals("char") && (from.name().equals("byte") || from.name().equals("short"))
        || BY_SIZE.contains(from.name())
            && BY_SIZE.indexOf(to.name()) >= 0
            && BY_SIZE.indexOf(to.name()) < BY_SIZE.indexOf(from.name());
  }
}
