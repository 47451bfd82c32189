package dev.seqread.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Outcome;

/** What a reader of two fields may get, when one write sets both from 0 to 1. */
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "as before the write")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "as after the write")
@Outcome(id = "-1, -1", expect = ACCEPTABLE, desc = "not validated")
@Outcome(expect = FORBIDDEN, desc = "torn")
public final class Consistent {
  private Consistent() {}
}
