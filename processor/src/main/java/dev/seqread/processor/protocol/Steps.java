package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls that stand for the steps of an inferred section: of marked methods of its lock. */
final class Steps {
  private Steps() {}

  static Instr begin(Looks.Look look) {
    MethodRef method = method(look, "begin", List.of(), look.dst().type(), Mark.SEQ_BEGIN);
    return call(look, look.dst(), method, List.of(), look.instr().place());
  }

  /**
   * A comparison as a step.
   *
   * @param same it is true where the counter is what the stamp is
   */
  static Instr validation(
      Looks.Look again, @Nullable Var dst, Var stamp, boolean same, Place place) {
    Mark mark = same ? Mark.SEQ_VALIDATE : Mark.SEQ_RETRY;
    String name = same ? "validate" : "retry";
    MethodRef method = method(again, name, List.of(stamp.type()), TypeRef.BOOLEAN, mark);
    return call(again, dst, method, List.of(stamp), place);
  }

  private static Instr call(
      Looks.Look look, @Nullable Var dst, MethodRef method, List<Var> args, Place place) {
    Var lock = look.lock();
    TypeRef type = lock == null ? new TypeRef(method.owner(), TypeRef.Kind.REFERENCE) : lock.type();
    return new Instr.Call(dst, lock, type, method, args, false, false, place);
  }

  private static MethodRef method(
      Looks.Look look, String name, List<TypeRef> parameters, TypeRef result, Mark mark) {
    Set<MethodRef.Flag> flags = EnumSet.of(MethodRef.Flag.FIXED);
    if (look.lock() == null) {
      flags.add(MethodRef.Flag.STATIC);
    }
    Contract contract = new Contract(Set.of(mark), Optional.empty(), Optional.empty(), List.of());
    String owner = look.counter().substring(0, look.counter().lastIndexOf('.'));
    return new MethodRef(owner, name, parameters, result, flags, contract, List.of());
  }
}
