package dev.seqread.processor.call;

import dev.seqread.processor.state.Fact;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way in which a body returns. Symbols are as the body sees them: its receiver and parameters.
 *
 * @param result what is known of the result
 * @param params the parameters that the result depends on
 * @param shared the result depends on shared state
 * @param fresh the result is an object that nobody else has
 * @param below the parameters that the result is less than
 * @param upto the parameters that it does not exceed
 * @param name which value the result is, if the caller can tell
 * @param begun the result is the stamp of a section that began over this lock
 * @param taken the result is the stamp of a lock that is still held
 * @param validated what the body found out about the caller's stamps
 * @param acquired the locks that it holds now and did not before
 * @param whenTrue what it says of the parameters to answer true; absent if it never does
 * @param whenFalse what it says of them to answer false
 */
public record Outcome(
    Fact result,
    Set<Integer> params,
    boolean shared,
    boolean fresh,
    Set<Integer> below,
    Set<Integer> upto,
    Optional<Symbol> name,
    Optional<Symbol> begun,
    Optional<Lock> taken,
    List<Validated> validated,
    List<Lock> acquired,
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
        fresh,
        below,
        upto,
        name,
        begun,
        taken,
        validated,
        acquired,
        whenTrue,
        whenFalse);
  }

  /** True if the caller has to tell this outcome from others. */
  public boolean matters() {
    return !validated.isEmpty() || !acquired.isEmpty() || begun.isPresent() || taken.isPresent();
  }
}
