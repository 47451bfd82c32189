package dev.seqread.processor.state;

import dev.seqread.processor.call.CallTable;
import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.LockPath;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.model.ModelIndex;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a transfer may ask: the body, what its calls mean, and the code around it.
 *
 * @param calls what the calls of the body mean
 * @param guards which fields are guarded by which lock
 * @param summary the body is analysed for its callers: parameters are tracked, and a section of
 *     nobody knows which lock is open
 */
public record Scope(
    BodyInfo info,
    CallTable calls,
    Guards guards,
    Program program,
    ModelIndex model,
    boolean summary) {

  /** What a call means here. Bodies in other files are looked into only where it matters. */
  public Meaning meaning(World world, Instr instr) {
    boolean matters = !world.sections().isEmpty() || !world.held().isEmpty();
    if (instr instanceof Instr.Call call && call.receiver() != null) {
      Optional<Closure> closure = Targets.only(world, call);
      if (closure.isPresent() && closure.get().origin() instanceof Instr.Lambda lambda) {
        return calls.meaningOfRun(lambda);
      }
      Optional<TypeRef> exact = Targets.exact(this, world, call);
      if (exact.isPresent()) {
        return calls.meaningOf(call, exact.get());
      }
    }
    return matters ? calls.meaning(instr) : calls.nearMeaning(instr);
  }

  /** True if the method is that of an object of an anonymous class, written down in the call. */
  public boolean isWrittenIn(Instr.Call call, MethodRef method) {
    return info.body().blocks().stream()
        .flatMap(block -> block.instrs().stream())
        .anyMatch(
            i ->
                i instanceof Instr.New made
                    && call.args().contains(made.dst())
                    && made.dst().type().name().equals(method.owner())
                    && program.isAnonymous(made.dst().type()));
  }

  /** True if what a reference of the type points to has no state that can change. */
  boolean isImmutable(TypeRef type) {
    return !type.isReference() || !type.isArray() && program.isImmutable(type);
  }

  /** The lock that a path leads to from an object. */
  public static Symbol lock(@Nullable Symbol base, LockPath path) {
    Symbol at = path.isStatic() ? null : base == null ? Symbol.SELF : base;
    for (var field : path.fields()) {
      at = Symbol.path(at, field);
    }
    return Objects.requireNonNull(at);
  }
}
