package dev.seqread.processor.check;

import dev.seqread.processor.call.CallTable;
import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.flow.Landmarks;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Protocol;
import java.util.List;
import java.util.Set;

/** The arguments that may be validated as stamps: while one is live, its section is not over. */
record StampReads(CallTable calls) implements Landmarks {
  private static final Set<Protocol.Kind> VALIDATING =
      Set.of(
          Protocol.Kind.VALIDATE,
          Protocol.Kind.RETRY,
          Protocol.Kind.CONVERT_READ,
          Protocol.Kind.CONVERT_WRITE,
          Protocol.Kind.CONVERT_OPTIMISTIC);

  private static final Set<Protocol.Kind> LOCKING =
      Set.of(
          Protocol.Kind.ACQUIRE_READ,
          Protocol.Kind.ACQUIRE_WRITE,
          Protocol.Kind.ACQUIRE_VIEW,
          Protocol.Kind.LOOP_READ,
          Protocol.Kind.LOOP_WRITE,
          Protocol.Kind.WRITE_BEGIN);

  static StampReads of(CallTable calls) {
    return new StampReads(calls);
  }

  @Override
  public List<Var> of(Instr instr) {
    if (!(instr instanceof Instr.Call call)) {
      return List.of();
    }
    Meaning meaning = calls.shallowMeaning(instr);
    if (meaning instanceof Meaning.Step step) {
      return VALIDATING.contains(step.protocol().kind())
          ? step.protocol().stamps().stream().map(call.args()::get).toList()
          : List.of();
    }
    return meaning instanceof Meaning.Known
        ? List.of()
        : call.args().stream().filter(v -> v.type().kind() == TypeRef.Kind.INTEGRAL).toList();
  }

  @Override
  public boolean validates(Instr instr) {
    return instr instanceof Instr.Call
        && (!of(instr).isEmpty()
            || calls.shallowMeaning(instr) instanceof Meaning.Step step
                && VALIDATING.contains(step.protocol().kind()));
  }

  @Override
  public boolean begins(Instr instr) {
    return instr instanceof Instr.Call
        && calls.shallowMeaning(instr) instanceof Meaning.Step step
        && step.protocol().kind() == Protocol.Kind.BEGIN;
  }

  @Override
  public boolean locks(Instr instr) {
    if (instr instanceof Instr.MonitorEnter) {
      return true;
    }
    if (!(instr instanceof Instr.Call)) {
      return false;
    }
    Meaning meaning = calls.meaning(instr);
    return meaning instanceof Meaning.Step step && LOCKING.contains(step.protocol().kind())
        || meaning instanceof Meaning.Known known && known.effects().has(Effect.Kind.LOCKS)
        || meaning instanceof Meaning.Summarised helper && !helper.summary().takes().isEmpty();
  }

  @Override
  public boolean mayThrow(Instr instr) {
    boolean step =
        instr instanceof Instr.Call call
            && !call.method().is(MethodRef.Flag.INTERRUPTIBLE)
            && calls.shallowMeaning(instr) instanceof Meaning.Step;
    return instr.mayThrow() && !step;
  }
}
