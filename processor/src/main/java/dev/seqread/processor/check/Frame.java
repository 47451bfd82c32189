package dev.seqread.processor.check;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.state.Bounds;
import dev.seqread.processor.state.Held;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Scope;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a body runs under.
 *
 * @param section it is part of a section of its caller
 * @param sectionLock the lock of that section, if it is known
 * @param caught a loop of the runtime runs it, which catches what it throws
 * @param returnsTentative a tentative value may be returned
 * @param held the locks that are held where it starts
 * @param captured the values of captured variables, by index in this body
 * @param given what every parameter of a lambda depends on and is bounded by
 * @param fresh the captured objects that nobody but the body around has
 * @param filled the captured objects that an earlier attempt may have filled
 * @param covered locks of which each is held, or that it is in a section over
 */
public record Frame(
    boolean section,
    Optional<Symbol> sectionLock,
    boolean caught,
    boolean returnsTentative,
    Map<Symbol, Mode> held,
    Map<Integer, Value> captured,
    Value given,
    List<Symbol> fresh,
    List<Symbol> filled,
    Set<Symbol> covered) {

  /** Nothing is known of any parameter. */
  static final Value NOTHING = Value.of(new Symbol.Constant(""));

  /** A body that anybody may call. */
  public static final Frame PLAIN =
      new Frame(
          false,
          Optional.empty(),
          false,
          false,
          Map.of(),
          Map.of(),
          NOTHING,
          List.of(),
          List.of(),
          Set.of());

  /** The frame that a method's own annotations give it. */
  public static Frame of(MethodRef method) {
    Contract contract = method.contract();
    boolean section = contract.has(Mark.SEQ_READ);
    Map<Symbol, Mode> held =
        contract.has(Mark.SEQ_WRITE)
            ? contract
                .writeLock()
                .map(path -> Map.of(Scope.lock(null, path), Mode.WRITE))
                .orElse(Map.of())
            : Map.of();
    return new Frame(
        section,
        contract.readLock().map(path -> Scope.lock(null, path)),
        false,
        section || contract.has(Mark.TENTATIVE),
        held,
        Map.of(),
        NOTHING,
        List.of(),
        List.of(),
        Set.of());
  }

  /** The same with locks that every caller holds. */
  public Frame holding(Map<Symbol, Mode> locks) {
    Map<Symbol, Mode> all = new LinkedHashMap<>(locks);
    all.putAll(held);
    return new Frame(
        section,
        sectionLock,
        caught,
        returnsTentative,
        all,
        captured,
        given,
        fresh,
        filled,
        covered);
  }

  /** The same for a body that begins no attempt: what it finds filled, its caller has filled. */
  Frame inOneAttempt() {
    return new Frame(
        section,
        sectionLock,
        caught,
        returnsTentative,
        held,
        captured,
        given,
        fresh,
        List.of(),
        covered);
  }

  /** The same for a function whose parameters are parts of what a call was given. */
  Frame given(Taint taint, Bounds bounds) {
    Value part = NOTHING.withTaint(taint).withBounds(bounds);
    return new Frame(
        section,
        sectionLock,
        caught,
        returnsTentative,
        held,
        captured,
        part,
        fresh,
        filled,
        covered);
  }

  /** The same in sections over these locks, or under them. */
  Frame covering(Set<Symbol> locks) {
    return new Frame(
        section,
        sectionLock,
        caught,
        returnsTentative,
        held,
        captured,
        given,
        fresh,
        filled,
        locks);
  }

  /** The frame of a body that runs in this one at one time, and in the other at another. */
  Frame meet(Frame other) {
    if (equals(other)) {
      return this;
    }
    Set<Symbol> both = new HashSet<>(protecting());
    both.retainAll(other.protecting());
    Map<Symbol, Mode> common = new LinkedHashMap<>(held);
    common.entrySet().retainAll(other.held.entrySet());
    return new Frame(
        false, Optional.empty(), false, false, common, captured, NOTHING, fresh, List.of(), both);
  }

  private Set<Symbol> protecting() {
    Set<Symbol> locks = new HashSet<>(covered);
    locks.addAll(held.keySet());
    sectionLock.ifPresent(locks::add);
    return locks;
  }

  /** A lock that the caller holds. */
  Held heldByCaller(Mode mode, Body body) {
    return new Held(mode, body.place(), false, false);
  }
}
