package dev.seqread.processor.call;

import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Fact;
import dev.seqread.processor.state.Heap;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Obj;
import dev.seqread.processor.state.Refs;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One way in which a body returns. Symbols are as the body sees them: its receiver and parameters.
 *
 * @param result what is known of the result
 * @param params the parameters that the result depends on
 * @param shared the result depends on shared state
 * @param covered the result depends on shared state that was read under a lock, or in a section
 * @param refs the objects that the result may be
 * @param heap what the body wrote into what it was given, and what it made
 * @param below the parameters that the result is less than
 * @param upto the parameters that it does not exceed
 * @param name which value the result is, if the caller can tell
 * @param begun the result is the stamp of a section that began over this lock
 * @param taken the result is the stamp of a lock that is still held
 * @param validated what the body found out about the caller's stamps
 * @param acquired the locks that it holds now and did not before
 * @param takes the locks that it took on this way for certain, given back or not
 * @param whenTrue what it says of the parameters to answer true; absent if it never does
 * @param whenFalse what it says of them to answer false
 */
public record Outcome(
    Fact result,
    Set<Integer> params,
    boolean shared,
    boolean covered,
    Refs refs,
    Heap heap,
    Set<Integer> below,
    Set<Integer> upto,
    Optional<Symbol> name,
    Optional<Symbol> begun,
    Optional<Lock> taken,
    List<Validated> validated,
    List<Lock> acquired,
    Set<Symbol> takes,
    Optional<Implied> whenTrue,
    Optional<Implied> whenFalse) {

  /** A lock in a mode. */
  public record Lock(Symbol lock, Mode mode) {}

  /**
   * A stamp of the caller that was validated.
   *
   * @param param the parameter that it is
   * @param consistent what the validation said
   */
  public record Validated(int param, Symbol lock, boolean consistent) {}

  /** The same with a result that depends on these parameters. */
  public Outcome dependingOn(Set<Integer> parameters) {
    return new Outcome(
        result,
        parameters,
        shared,
        covered,
        refs,
        heap,
        below,
        upto,
        name,
        begun,
        taken,
        validated,
        acquired,
        takes,
        whenTrue,
        whenFalse);
  }

  /** True if an object that was given holds something that depends on this. */
  boolean puts(Dep dep) {
    return given().anyMatch(value -> value.taint().tentative().containsKey(dep));
  }

  /** The parameters on whose contents the result, or what is written, depends. */
  Set<Integer> used() {
    Set<Integer> used = new TreeSet<>(params);
    heap.cells()
        .values()
        .forEach(
            cell ->
                cell.slots()
                    .values()
                    .forEach(
                        value ->
                            value.taint().tentative().keySet().stream()
                                .filter(Dep.Param.class::isInstance)
                                .forEach(dep -> used.add(((Dep.Param) dep).index()))));
    return used;
  }

  /** True if what was given holds what a section of the body read that failed. */
  public boolean spoils() {
    return given().anyMatch(value -> value.taint().isStale());
  }

  /** True if what was given holds what a section of the body read and never validated. */
  public boolean exposes() {
    return given()
        .flatMap(value -> value.taint().tentative().keySet().stream())
        .anyMatch(Dep.Section.class::isInstance);
  }

  private Stream<Value> given() {
    return heap.cells().entrySet().stream()
        .filter(entry -> entry.getKey().root() != Obj.ELSEWHERE)
        .flatMap(
            entry ->
                Stream.concat(
                    entry.getValue().slots().values().stream(),
                    Stream.of(entry.getValue().others())));
  }

  /** True if the caller has to tell this outcome from others. */
  public boolean matters() {
    return spoils()
        || !validated.isEmpty()
        || !acquired.isEmpty()
        || begun.isPresent()
        || taken.isPresent();
  }
}
