package dev.seqread.processor.rule;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Fact;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An integer is divided by a tentative value that may be zero. The length of an array is not argued
 * about.
 */
final class HazardDivide implements Rule {
  private static final Set<String> DIVISIONS =
      Set.of("floorDiv", "floorMod", "ceilDiv", "ceilMod", "divideUnsigned", "remainderUnsigned");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "HazardDivide",
        Level.WARNING,
        "an integer is divided by a tentative value that may be zero");
  }

  @Override
  public void at(Site site, Incidents out) {
    @Nullable Var divisor = divisor(site.instr());
    if (divisor == null || site.isCaught(Hazards.ARITHMETIC)) {
      return;
    }
    Value value = site.value(divisor);
    if (value.taint().isTentative() && !isSafe(value)) {
      out.add(
          Hazards.incident(
              this,
              site,
              site.describe(divisor, value.taint()),
              "is divided by, and may be 0,",
              "test it for 0 first, or divide after the validation",
              value.taint()));
    }
  }

  /** True if it is no zero, or the length of an array or of the rows in it. */
  static boolean isSafe(Value divisor) {
    boolean length =
        divisor.bounds().below().isEmpty()
            && divisor.bounds().upto().stream().anyMatch(s -> !s.equals(divisor.symbol()));
    boolean rows =
        divisor.symbol() instanceof Symbol.Computed part
            && part.op() == OpKind.DIV
            && part.left() instanceof Symbol.Length
            && part.right() instanceof Symbol.Constant;
    boolean times =
        divisor.symbol() instanceof Symbol.Computed product
            && product.op() == OpKind.MUL
            && (product.left() instanceof Symbol.Length && isPositive(product.right())
                || product.right() instanceof Symbol.Length && isPositive(product.left()));
    return length || rows || times || divisor.fact() == Fact.NONZERO;
  }

  private static boolean isPositive(Symbol symbol) {
    return symbol instanceof Symbol.Constant c && c.text().matches("[1-9]\\d*L?");
  }

  private static @Nullable Var divisor(Instr instr) {
    if (instr instanceof Instr.Op op) {
      boolean division = op.kind() == OpKind.DIV || op.kind() == OpKind.REM;
      return division && op.dst().type().kind() == TypeRef.Kind.INTEGRAL ? op.reads().get(1) : null;
    }
    return instr instanceof Instr.Call call
            && DIVISIONS.contains(call.method().name())
            && call.method().isStatic()
            && call.method().owner().startsWith("java.lang.")
        ? call.args().get(1)
        : null;
  }
}
