package dev.seqread.lint;

import dev.seqread.processor.report.Level;

/** From which level on a finding makes the command fail. */
enum FailOn {
  ERROR,
  WARNING,
  NEVER;

  boolean fails(Level level) {
    return switch (this) {
      case ERROR -> level == Level.ERROR;
      case WARNING -> level != Level.OFF;
      case NEVER -> false;
    };
  }
}
