package dev.seqread.processor.state;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Protocol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Monitors and locks of the user's. A counter without a lock of its own leaves it to one of them to
 * keep its writers apart: who holds it may read what the counter guards, for as long as it is held.
 * Where a counter is bound to one, it is that one; in a section over the counter, that it is the
 * right one is taken for granted.
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
      return entered(scope, world, enter.place(), bound(scope, world, enter.monitor()));
    }
    if (instr instanceof Instr.MonitorExit exit) {
      return left(scope, world, bound(scope, world, exit.monitor()));
    }
    if (instr instanceof Instr.Call call
        && call.receiver() != null
        && isOfMutex(scope, world, call)) {
      String name = call.method().name();
      boolean tries = name.equals("tryLock");
      List<Symbol> bound = tries ? List.of() : bound(scope, world, call.receiver());
      return TAKING.contains(name)
          ? entered(scope, world, call.place(), bound)
          : name.equals("unlock") ? left(scope, world, bound) : world;
    }
    return world;
  }

  /** The worlds after a call: one that tries to take a mutex says whether it did. */
  static List<World> answered(Scope scope, World before, Instr.Call call, List<World> after) {
    Var answer = call.dst();
    if (answer == null
        || call.receiver() == null
        || !call.method().name().equals("tryLock")
        || !isOfMutex(scope, before, call)) {
      return after;
    }
    List<Symbol> bound = bound(scope, before, call.receiver());
    if (counters(scope, before, bound).isEmpty()) {
      return after;
    }
    List<World> both = new ArrayList<>();
    for (World world : after) {
      Value value = world.get(answer);
      World taken = entered(scope, world, call.place(), bound);
      both.add(taken.set(answer, value.withFact(Fact.NONZERO)));
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
        || meaning instanceof Meaning.Step step
            && (VIEWED.contains(step.protocol().kind())
                || !CallTransfer.isStep(world, call, step.protocol()));
  }

  /** The counters that are bound to a mutex. */
  private static List<Symbol> bound(Scope scope, World world, Var mutex) {
    List<Symbol> counters = new ArrayList<>();
    scope
        .guards()
        .bound()
        .forEach(
            (counter, to) -> {
              Symbol held = world.get(mutex).symbol();
              if (counter.isStatic() && to.equals(held)) {
                counters.add(Symbol.path(null, counter));
              } else if (!counter.isStatic()) {
                owner(scope, to, held, mutex.type(), counter)
                    .ifPresent(owner -> counters.add(Symbol.path(owner, counter)));
              }
            });
    counters.sort(Comparator.comparing(Symbol::toString));
    return counters;
  }

  /** The object whose counter is bound to what is held; empty if that is another mutex. */
  private static Optional<Symbol> owner(
      Scope scope, Symbol bound, Symbol held, TypeRef type, FieldRef counter) {
    if (bound.equals(Symbol.SELF)) {
      boolean is =
          type.name().equals(counter.owner())
              || scope.program().isSubtype(type.name(), counter.owner());
      return Optional.of(held).filter(h -> is);
    }
    if (bound instanceof Symbol.Path to
        && held instanceof Symbol.Path path
        && to.field().equals(path.field())
        && to.base() != null
        && path.base() != null) {
      return to.base().equals(Symbol.SELF)
          ? Optional.of(path.base())
          : owner(scope, to.base(), path.base(), to.field().type(), counter);
    }
    return Optional.empty();
  }

  private static World entered(Scope scope, World world, Place place, List<Symbol> bound) {
    World result = world;
    for (Symbol counter : counters(scope, world, bound)) {
      if (!result.holds(counter, Mode.READ)) {
        result = result.withHeld(counter, new Held(Mode.READ, place, false, false));
      }
    }
    return result;
  }

  private static World left(Scope scope, World world, List<Symbol> bound) {
    World result = world;
    for (Symbol counter : counters(scope, world, bound)) {
      Held held = result.held().get(counter);
      result = held != null && !held.owed() ? result.withoutHeld(counter) : result;
    }
    return result;
  }

  private static Set<Symbol> counters(Scope scope, World world, List<Symbol> bound) {
    Set<Symbol> all = new LinkedHashSet<>(bound);
    all.addAll(bareCounters(scope, world));
    return all;
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
