package dev.seqread.processor.check;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.model.Protocol;
import java.util.HashMap;
import java.util.Map;

/**
 * The methods that take a step for whoever calls them: a stamp goes in or comes out, as a {@code
 * long} or {@code int}, and the body takes a step, or calls a method like that. Wherever they
 * stand, their callers have to know what they do.
 */
final class StampHelpers {
  private final Program program;
  private final ModelIndex model;
  private final Map<MethodRef, Boolean> known = new HashMap<>();

  StampHelpers(Program program, ModelIndex model) {
    this.program = program;
    this.model = model;
  }

  boolean isHelper(MethodRef method) {
    if (!method.is(MethodRef.Flag.SOURCE) || !handsStamps(method)) {
      return false;
    }
    Boolean before = known.putIfAbsent(method, false);
    if (before != null) {
      return before;
    }
    boolean found = program.body(method).filter(this::takesStep).isPresent();
    known.put(method, found);
    return found;
  }

  private boolean takesStep(Body body) {
    return body.blocks().stream()
        .flatMap(b -> b.instrs().stream())
        .anyMatch(i -> i instanceof Instr.Call call && (isStep(call) || isHelper(call.method())));
  }

  private boolean isStep(Instr.Call call) {
    return model
        .protocol(call.method(), call.receiverType())
        .filter(p -> p.kind() != Protocol.Kind.ACQUIRE_VIEW)
        .filter(p -> p.kind() != Protocol.Kind.RELEASE_VIEW)
        .isPresent();
  }

  private static boolean handsStamps(MethodRef method) {
    return isStamp(method.result()) || method.parameters().stream().anyMatch(StampHelpers::isStamp);
  }

  private static boolean isStamp(TypeRef type) {
    return type.equals(TypeRef.LONG) || type.equals(TypeRef.INT);
  }
}
