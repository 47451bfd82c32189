package dev.seqread.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Outcome;

/**
 * What two increments by two writers may come to: the number of them that took place, and the sum.
 */
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "one of them gave up")
@Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "one after the other")
@Outcome(expect = FORBIDDEN, desc = "an update is lost, or both gave up")
public final class Exclusive {
  private Exclusive() {}
}
