package dev.seqread.processor.rule;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Fact;
import dev.seqread.processor.state.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tentative reference that may be null is dereferenced. */
final class HazardNull implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "HazardNull", Level.WARNING, "a tentative reference that may be null is dereferenced");
  }

  @Override
  public void at(Site site, Incidents out) {
    @Nullable Var object = dereferenced(site.instr());
    if (object == null || site.isCaught(Hazards.NULL)) {
      return;
    }
    Value value = site.value(object);
    Optional<FieldRef> origin = value.origin().filter(f -> isNullable(site, f));
    if (origin.isEmpty()
        || !value.taint().isTentative()
        || value.fact() == Fact.NONZERO
        || !value.tested().isEmpty()) {
      return;
    }
    out.add(
        Hazards.incident(
            this,
            site,
            "'" + origin.get().name() + "'",
            "is dereferenced, and can be null,",
            "read it once into a local and test that for null",
            value.taint()));
  }

  private static boolean isNullable(Site site, FieldRef field) {
    return field.is(FieldRef.Flag.NULLABLE) || site.scope().program().isAssignedNull(field);
  }

  private static @Nullable Var dereferenced(Instr instr) {
    if (instr instanceof Instr.LoadField load) {
      return load.base();
    }
    if (instr instanceof Instr.LoadElement load) {
      return load.array();
    }
    if (instr instanceof Instr.StoreElement store) {
      return store.array();
    }
    if (instr instanceof Instr.ArrayLength length) {
      return length.array();
    }
    if (instr instanceof Instr.Op op && op.kind() == OpKind.CONVERT) {
      Var boxed = op.reads().get(0);
      return boxed.type().isReference() && !op.dst().type().isReference() ? boxed : null;
    }
    return instr instanceof Instr.Call call ? call.receiver() : null;
  }
}
