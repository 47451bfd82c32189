package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import java.util.Collection;

/** Whether a file may have a sequence counter at all: most have none, and are not followed. */
final class Counting {
  private Counting() {}

  static boolean mayBeIn(Collection<Body> bodies) {
    return bodies.stream().anyMatch(Counting::isMarked)
        || has(bodies, i -> i instanceof Instr.Op op && isTest(op.kind()))
            && has(bodies, Counting::isEvidence);
  }

  private static boolean isMarked(Body body) {
    var contract = body.method().contract();
    return contract.has(Mark.SEQ_VALIDATE) || contract.has(Mark.SEQ_RETRY);
  }

  private static boolean has(Collection<Body> bodies, java.util.function.Predicate<Instr> what) {
    return bodies.stream()
        .flatMap(b -> b.blocks().stream())
        .flatMap(b -> b.instrs().stream())
        .anyMatch(what);
  }

  private static boolean isTest(OpKind kind) {
    return kind == OpKind.EQ || kind == OpKind.NE;
  }

  private static boolean isEvidence(Instr instr) {
    return instr instanceof Instr.Call call && Memory.fence(call.method()).isPresent()
        || instr instanceof Instr.Op op && (op.kind() == OpKind.AND || op.kind() == OpKind.REM);
  }
}
