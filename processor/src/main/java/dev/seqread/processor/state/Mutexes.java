package dev.seqread.processor.state;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Monitors and locks of the user's. A counter without a lock of its own leaves it to one of them to
 * keep its writers apart: who holds it may read what the counter guards, for as long as it is held.
 * That it is the right one is taken for granted.
 */
final class Mutexes {
  private static final Set<String> TAKING = Set.of("lock", "lockInterruptibly");
  private static final Set<Protocol.Kind> VIEWED =
      Set.of(Protocol.Kind.ACQUIRE_VIEW, Protocol.Kind.RELEASE_VIEW);
  private static final Set<String> WITH_A_LOCK =
      Set.of("java.util.concurrent.locks.StampedLock", "dev.seqread.SeqLock");

  private Mutexes() {}

  /** The world after an instruction, as far as it takes or releases a mutex. */
  static World after(Scope scope, World world, Instr instr) {
    if (instr instanceof Instr.MonitorEnter enter) {
      return entered(scope, world, enter.place());
    }
    if (instr instanceof Instr.MonitorExit) {
      return left(scope, world);
    }
    if (instr instanceof Instr.Call call && isOfMutex(scope, world, call)) {
      String name = call.method().name();
      return TAKING.contains(name)
          ? entered(scope, world, call.place())
          : name.equals("unlock") ? left(scope, world) : world;
    }
    return world;
  }

  /** The worlds after a call: one that tries to take a mutex says whether it did. */
  static List<World> answered(Scope scope, World before, Instr.Call call, List<World> after) {
    Var answer = call.dst();
    if (answer == null
        || !call.method().name().equals("tryLock")
        || !isOfMutex(scope, before, call)
        || bareCounters(scope, before).isEmpty()) {
      return after;
    }
    List<World> both = new ArrayList<>();
    for (World world : after) {
      Value value = world.get(answer);
      both.add(entered(scope, world, call.place()).set(answer, value.withFact(Fact.NONZERO)));
      both.add(world.set(answer, value.withFact(Fact.ZERO)));
    }
    return both;
  }

  private static boolean isOfMutex(Scope scope, World world, Instr.Call call) {
    if (!call.receiverType().name().startsWith("java.util.concurrent.locks.")) {
      return false;
    }
    Meaning meaning = scope.meaning(world, call);
    return meaning instanceof Meaning.Known
        || meaning instanceof Meaning.Step step && VIEWED.contains(step.protocol().kind());
  }

  private static World entered(Scope scope, World world, Place place) {
    World result = world;
    for (Symbol counter : bareCounters(scope, world)) {
      if (!result.holds(counter, Mode.READ)) {
        result = result.withHeld(counter, new Held(Mode.READ, place, false, false));
      }
    }
    return result;
  }

  private static World left(Scope scope, World world) {
    World result = world;
    for (Symbol counter : bareCounters(scope, world)) {
      Held held = result.held().get(counter);
      result = held != null && !held.owed() ? result.withoutHeld(counter) : result;
    }
    return result;
  }

  private static List<Symbol> bareCounters(Scope scope, World world) {
    return world.sections().entrySet().stream()
        .filter(entry -> isBare(scope, entry.getKey()))
        .flatMap(entry -> entry.getValue().lock().stream())
        .toList();
  }

  /** True for a section over a counter that has no lock of its own. */
  private static boolean isBare(Scope scope, Dep dep) {
    return dep instanceof Dep.Section section
        && scope.info().instr(section.site()) instanceof Instr.Call begin
        && scope.calls().shallowMeaning(begin) instanceof Meaning.Step
        && WITH_A_LOCK.stream()
            .noneMatch(
                type ->
                    begin.receiverType().name().equals(type)
                        || scope.program().isSubtype(begin.receiverType().name(), type));
  }
}
