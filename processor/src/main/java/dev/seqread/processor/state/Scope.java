package dev.seqread.processor.state;

import dev.seqread.processor.call.CallTable;
import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.LockPath;
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
  public Meaning meaning(World world, Instr call) {
    boolean matters = !world.sections().isEmpty() || !world.held().isEmpty();
    if (call instanceof Instr.Call known && known.receiver() != null) {
      if (matters
          && world.get(known.receiver()).kind() instanceof Kind.Closure closure
          && closure.origin() instanceof Instr.Lambda lambda
          && Handed.isRun(lambda, known)) {
        return calls.meaningOfRun(lambda);
      }
      Optional<TypeRef> made =
          world.get(known.receiver()).origin().map(field -> guards.made().get(field));
      if (made.isPresent()) {
        return calls.meaningOf(known, made.get());
      }
      Symbol receiver = world.get(known.receiver()).symbol();
      boolean itself = receiver.equals(Symbol.SELF) && world.isLent(receiver);
      if (matters && (itself || world.isFresh(receiver))) {
        return calls.meaningOfOwn(known);
      }
    }
    return matters ? calls.meaning(call) : calls.nearMeaning(call);
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
