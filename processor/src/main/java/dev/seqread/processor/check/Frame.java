package dev.seqread.processor.check;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.state.Bounds;
import dev.seqread.processor.state.Cell;
import dev.seqread.processor.state.Held;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Obj;
import dev.seqread.processor.state.Refs;
import dev.seqread.processor.state.Scope;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a body runs under.
 *
 * @param attempt the attempt of a caller that it is part of
 * @param held the locks that are held where it starts
 * @param covered locks of which each is held, or that it is in a section over
 * @param captures what it finds there
 */
public record Frame(
    Attempt attempt, Map<Symbol, Mode> held, Set<Symbol> covered, Captures captures) {

  /** A body that anybody may call. */
  public static final Frame PLAIN = new Frame(Attempt.NONE, Map.of(), Set.of(), Captures.NONE);

  /**
   * An attempt of a caller.
   *
   * @param section the body is part of a section of its caller
   * @param lock the lock of that section, if it is known
   * @param caught a loop of the runtime runs it, which catches what it throws
   * @param returnsTentative a tentative value may be returned
   */
  public record Attempt(
      boolean section, Optional<Symbol> lock, boolean caught, boolean returnsTentative) {
    static final Attempt NONE = new Attempt(false, Optional.empty(), false, false);
  }

  /**
   * The values of a body's variables that come from outside.
   *
   * @param values those of captured variables, by index in this body
   * @param given what every parameter of a lambda depends on and is bounded by
   * @param objects the captured objects that nobody but the body around has
   */
  public record Captures(Map<Integer, Value> values, Value given, SortedMap<Obj, Cell> objects) {
    /** Nothing is known of any parameter. */
    static final Value NOTHING = Value.of(new Symbol.Constant(""));

    static final Captures NONE = new Captures(Map.of(), NOTHING, new TreeMap<>());
  }

  /** The frame that a method's own annotations give it. */
  public static Frame of(MethodRef method) {
    Contract contract = method.contract();
    boolean section = contract.has(Mark.SEQ_READ);
    Optional<Symbol> lock = contract.readLock().map(path -> Scope.lock(null, path));
    Map<Symbol, Mode> held =
        contract.has(Mark.SEQ_WRITE)
            ? contract
                .writeLock()
                .map(path -> Map.of(Scope.lock(null, path), Mode.WRITE))
                .orElse(Map.of())
            : Map.of();
    boolean tentative = section || contract.has(Mark.TENTATIVE);
    return new Frame(new Attempt(section, lock, false, tentative), held, Set.of(), Captures.NONE);
  }

  /** The same where callers hand in objects that nobody but they have, to be filled. */
  Frame lent(Body body, Set<Symbol> fresh) {
    Map<Integer, Value> values = new HashMap<>(captures.values);
    SortedMap<Obj, Cell> objects = new TreeMap<>(captures.objects);
    for (int i = 0; i < body.params().size(); i++) {
      Symbol name = new Symbol.Param(i);
      if (fresh.contains(name) && body.params().get(i).type().isReference()) {
        Obj object = new Obj.Given(i);
        Value others = Value.of(Symbol.UNNAMED).withRefs(Refs.of(object.held(Obj.ELEMENTS)));
        values.put(body.params().get(i).index(), Value.of(name).withRefs(Refs.of(object)));
        objects.put(object, Cell.made(Cell.Shape.UNKNOWN, others).withOwner(Cell.Owner.CALLER));
      }
    }
    return with(new Captures(values, captures.given, objects));
  }

  /** The same with locks that every caller holds. */
  public Frame holding(Map<Symbol, Mode> locks) {
    Map<Symbol, Mode> all = new LinkedHashMap<>(locks);
    all.putAll(held);
    return new Frame(attempt, all, covered, captures);
  }

  /** The same for a function whose parameters are parts of what a call was given. */
  Frame given(Taint taint, Bounds bounds) {
    Value part = Captures.NOTHING.withTaint(taint).withBounds(bounds);
    return with(new Captures(captures.values, part, captures.objects));
  }

  /** The same with other contents of what is captured. */
  Frame capturing(SortedMap<Obj, Cell> objects) {
    return with(new Captures(captures.values, captures.given, objects));
  }

  private Frame with(Captures changed) {
    return new Frame(attempt, held, covered, changed);
  }

  /** The same in sections over these locks, or under them. */
  Frame covering(Set<Symbol> locks) {
    return new Frame(attempt, held, locks, captures);
  }

  /** A lock that the caller holds. */
  Held heldByCaller(Mode mode, Body body) {
    return new Held(mode, body.place(), false, false);
  }
}
