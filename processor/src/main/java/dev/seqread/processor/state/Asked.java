package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import java.util.Objects;

/** What it means that a call of the JDK answered yes, or with which sign. */
final class Asked {
  private static final Cond.Operand NULL =
      new Cond.Operand(new Symbol.Constant("null"), Fact.ZERO, Bounds.NONE, true, false);

  private Asked() {}

  static Cond of(World world, Instr.Call call) {
    return switch (call.method().owner() + "." + call.method().name()) {
      case "java.lang.Integer.compareUnsigned",
          "java.lang.Integer.compare",
          "java.lang.Long.compareUnsigned",
          "java.lang.Long.compare" ->
          new Cond.Order(
              Arithmetic.operand(world.get(call.args().get(0))),
              Arithmetic.operand(world.get(call.args().get(1))));
      case "java.util.Objects.isNull" -> isNull(world.get(call.args().get(0)));
      case "java.util.Objects.nonNull" -> new Cond.Not(isNull(world.get(call.args().get(0))));
      case "java.lang.Class.isInstance" ->
          world.get(Objects.requireNonNull(call.receiver())).symbol()
                  instanceof Symbol.ClassLiteral type
              ? new Cond.Test(world.get(call.args().get(0)).symbol(), type.type())
              : Cond.UNKNOWN;
      default -> Cond.UNKNOWN;
    };
  }

  private static Cond isNull(Value value) {
    Cond.Operand asked =
        new Cond.Operand(
            value.symbol(), value.fact(), value.bounds(), value.taint().isOwned(), false);
    return new Cond.Compare(OpKind.EQ, asked, NULL);
  }
}
