package dev.seqread.processor.rule;

import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.World;

/** A kind of mistake. Rules have no state. */
public interface Rule {
  /** Its name, level and summary. */
  RuleInfo info();

  default String id() {
    return info().id();
  }

  /** True if it also looks where no section is open and no lock is held. */
  default boolean looksOutside() {
    return false;
  }

  /** Looks at one of the worlds before an instruction. */
  default void at(Site site, Incidents out) {}

  /** Looks at one of the worlds before the end of a block. */
  default void atEnd(Site site, Terminator end, World world, Incidents out) {}

  /** Looks at a body as a whole. */
  default void inBody(Bodies body, Incidents out) {}

  /** Looks at what the bodies of a file have in common. */
  default void inUnit(Ledger ledger, Incidents out) {}
}
