package dev.seqread.lint;

import dev.seqread.processor.report.Level;
import java.util.Arrays;

/** From which level on a finding makes the command fail. */
enum FailOn {
  ERROR,
  WARNING,
  NEVER;

  static FailOn named(String name) {
    return Arrays.stream(values())
        .filter(value -> value.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new CannotRun("fail-on is error, warning or never, not '" + name + "'"));
  }

  boolean fails(Level level) {
    return switch (this) {
      case ERROR -> level == Level.ERROR;
      case WARNING -> level != Level.OFF;
      case NEVER -> false;
    };
  }
}
