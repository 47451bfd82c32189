package dev.seqread.processor.call;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Obj;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a body does to whoever calls it in a section.
 *
 * @param outcomes the ways in which it returns; empty if it never does
 * @param escapes the parameters that leave it, each with the place and what happens there
 * @param fills the parameters into whose objects it writes
 * @param keeps the parameters to which somebody else has a reference afterwards
 * @param leak where it lets out what it read itself
 * @param deciding the parameters that decide whether it does something outside
 * @param effect the first thing it does, without a lock, that a retry repeats
 * @param reads in order, what it reads without a lock of objects that are not its own
 * @param readsOther it reads shared state that has no name: unknown calls, elements
 * @param hazards what may go wrong in it on inconsistent data
 * @param waitsFor the locks that it waits for
 * @param writes those of them whose write lock it waits for
 * @param takes the locks that it takes
 * @param throwing it may throw where no null is unexpected: a call, an index, a division, a cast
 * @param thrown the exceptions that it throws for what it was given or reads
 * @param releases the locks that it may release for its caller
 * @param runs the calls of functions that it was given
 */
public record Summary(
    List<Outcome> outcomes,
    SortedMap<Integer, Doing> escapes,
    SortedMap<Integer, Doing> fills,
    Set<Integer> keeps,
    Optional<Doing> leak,
    Set<Integer> deciding,
    Optional<Doing> effect,
    List<Read> reads,
    boolean readsOther,
    List<Hazard> hazards,
    List<Symbol> waitsFor,
    List<Symbol> writes,
    List<Symbol> takes,
    boolean throwing,
    List<Thrown> thrown,
    List<Symbol> releases,
    List<Run> runs) {

  /** True if an answer tells whether what it fills holds what a section read that failed. */
  public boolean tellsOfFailure() {
    return outcomes.stream().anyMatch(Outcome::spoils)
        && !outcomes.stream().allMatch(Outcome::spoils);
  }

  /** True if what it fills is consistent, or the caller is told that it is not. */
  public boolean fillsSafely() {
    return outcomes.stream().noneMatch(Outcome::exposes)
        && !outcomes.isEmpty()
        && !outcomes.stream().allMatch(Outcome::spoils);
  }

  /** True if what is given as this parameter leaves, or is put into what else is given. */
  public boolean passesOn(int param) {
    return escapes.containsKey(param)
        || outcomes.stream().anyMatch(outcome -> outcome.puts(new Dep.Param(param)));
  }

  /** The parameters whose objects' contents decide what the body does or leaves behind. */
  public Set<Integer> used() {
    Set<Integer> used = new TreeSet<>(escapes.keySet());
    used.addAll(deciding);
    outcomes.forEach(outcome -> used.addAll(outcome.used()));
    return used;
  }

  /**
   * Something that a body does.
   *
   * @param rule the rule that says so of a section
   */
  public record Doing(String rule, Place place, String what) {}

  /**
   * A read of an object that others see.
   *
   * @param field the field; empty for whatever else the object holds, as an array its elements
   * @param object whose it is, as the body sees it; empty if the caller could not tell
   * @param covered the locks under which it is read, or in sections over which
   */
  public record Read(Optional<FieldRef> field, Optional<Symbol> object, Set<Symbol> covered) {
    public Read {
      covered = Set.copyOf(covered);
    }

    /** The parameter whose object is read; empty if it is another. */
    public OptionalInt param() {
      if (object.isPresent() && root(object.get()).equals(Symbol.SELF)) {
        return OptionalInt.of(Obj.RECEIVER);
      }
      return object.isPresent()
              && root(object.get()) instanceof Symbol.Param param
              && !param.isCaptured()
          ? OptionalInt.of(param.index())
          : OptionalInt.empty();
    }
  }

  private static Symbol root(Symbol symbol) {
    if (symbol instanceof Symbol.Path path && path.base() != null) {
      return root(path.base());
    }
    return symbol instanceof Symbol.Load load && load.base() != null ? root(load.base()) : symbol;
  }

  /**
   * Something that may go wrong.
   *
   * @param params the parameters that it depends on
   * @param shared it depends on what the body reads itself
   * @param message as the rule would report it
   */
  public record Hazard(
      String rule,
      Place place,
      Set<Integer> params,
      boolean shared,
      String message,
      String advice) {}

  /**
   * An exception that gets out.
   *
   * @param thrown the variable that is thrown, for its type
   * @param params the parameters that it depends on
   * @param shared it depends on what the body reads itself
   */
  public record Thrown(Var thrown, Place place, Set<Integer> params, boolean shared) {

    /** It depends on nothing that the caller could know. */
    public boolean isAlways() {
      return params.isEmpty() && !shared;
    }
  }

  /**
   * A function that was given is run.
   *
   * @param param the parameter that it is
   * @param held the locks that are held then
   * @param covered the locks over which that is in a section
   * @param caught what it throws on inconsistent data is caught, and tried again
   * @param given what the arguments depend on that it is run with
   */
  public record Run(
      int param, Map<Symbol, Mode> held, Set<Symbol> covered, boolean caught, Taint given) {
    public Run {
      held = Map.copyOf(held);
      covered = Set.copyOf(covered);
    }
  }

  /** The summary of a body that never returns: where a fixpoint starts. */
  public static final Summary BOTTOM =
      new Summary(
          List.of(),
          new TreeMap<>(),
          new TreeMap<>(),
          Set.of(),
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          List.of(),
          false,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          false,
          List.of(),
          List.of(),
          List.of());
}
