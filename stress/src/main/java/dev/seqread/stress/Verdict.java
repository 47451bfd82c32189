package dev.seqread.stress;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * What became of a test.
 *
 * @param test the class, from the package that says what is expected of it
 * @param runs how often its actors met
 * @param forbidden how often they saw what is forbidden
 * @param faults what kept it from running
 */
record Verdict(String test, long runs, long forbidden, List<String> faults) {
  private static final String HERE = Verdict.class.getPackageName() + ".";
  private static final String BROKEN = "broken.";

  /** So many meetings of the actors that a test has seen something. */
  private static final long ENOUGH = 10_000;

  static Verdict of(TestResult result) {
    long forbidden =
        result.grading().gradingResults.values().stream()
            .filter(outcome -> outcome.expect == Expect.FORBIDDEN)
            .mapToLong(outcome -> outcome.count)
            .sum();
    List<String> faults = new ArrayList<>();
    if (result.status() != Status.NORMAL) {
      faults.add(result.status().toString());
      faults.addAll(result.getMessages());
    }
    return new Verdict(
        result.getName().substring(HERE.length()), result.getTotalCount(), forbidden, faults);
  }

  /** What became of the test in two runs. */
  Verdict and(Verdict other) {
    List<String> all = new ArrayList<>(faults);
    all.addAll(other.faults);
    return new Verdict(test, runs + other.runs, forbidden + other.forbidden, all);
  }

  boolean isAsItShouldBe() {
    return faults.isEmpty() && (isBroken() ? forbidden > 0 : forbidden == 0 && runs >= ENOUGH);
  }

  /** Whether a longer run may make it as it should be. */
  boolean needsMoreTime() {
    return !isAsItShouldBe() && faults.isEmpty() && (isBroken() || forbidden == 0);
  }

  private boolean isBroken() {
    return test.startsWith(BROKEN);
  }
}
