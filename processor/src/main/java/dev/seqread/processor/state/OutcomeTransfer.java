package dev.seqread.processor.state;

import dev.seqread.processor.call.Outcome;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import java.util.Optional;

/** What a body in sight did to the locks and stamps of its caller on one of its ways out. */
final class OutcomeTransfer {
  private final StepTransfer steps;
  private final Validations validations;

  OutcomeTransfer(Scope scope, StepTransfer steps) {
    this.steps = steps;
    this.validations = new Validations(scope);
  }

  /** The world after it; empty where the body can't have returned so. */
  Optional<World> after(World world, CallTransfer.At at, Instr.Call call, Outcome outcome) {
    World result = world;
    for (Outcome.Validated validated : outcome.validated()) {
      Optional<Symbol> lock =
          Calls.translate(validated.lock(), world, call.receiver(), call.args());
      Var stamp = call.args().get(validated.param());
      Optional<World> said = validations.said(result, at, call, lock, stamp, validated);
      if (said.isEmpty()) {
        return Optional.empty();
      }
      result = said.get();
    }
    boolean stamped = outcome.taken().isPresent();
    for (Outcome.Lock lock : outcome.acquired()) {
      Optional<Symbol> outer = Calls.translate(lock.lock(), world, call.receiver(), call.args());
      if (outer.isPresent()) {
        Held how = new Held(lock.mode(), call.place(), stamped, stamped);
        result = Steps.acquire(result, outer.get(), how);
      }
    }
    return Optional.of(stamped(result, world, at, call, outcome));
  }

  private World stamped(
      World result, World before, CallTransfer.At at, Instr.Call call, Outcome outcome) {
    Optional<Symbol> begun =
        outcome.begun().flatMap(l -> Calls.translate(l, before, call.receiver(), call.args()));
    if (begun.isPresent()) {
      return steps.begin(result, at, call, begun.get(), Fact.UNKNOWN);
    }
    Optional<Symbol> taken =
        outcome
            .taken()
            .flatMap(l -> Calls.translate(l.lock(), before, call.receiver(), call.args()));
    if (taken.isEmpty() || call.dst() == null) {
      return result;
    }
    return result.set(
        call.dst(),
        Value.of(new Symbol.Def(at.site(), 0))
            .withFact(Fact.NONZERO)
            .withKind(new Kind.Hold(taken.get(), outcome.taken().get().mode())));
  }
}
