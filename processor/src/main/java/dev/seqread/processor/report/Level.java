package dev.seqread.processor.report;

/** How a finding counts. */
public enum Level {
  /** Not reported. */
  OFF,
  /** Printed; fails nothing. */
  WARNING,
  /** Fails the build. */
  ERROR
}
