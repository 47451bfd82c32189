package dev.seqread.lint.lsp;

import dev.seqread.processor.report.Finding;
import java.util.List;

/**
 * What checking a text gave.
 *
 * @param errors how many the compiler found, which it says itself
 * @param obstacle why the text could not be checked; empty if it was
 * @param declarations where its members begin, in order
 */
record Checked(
    String text,
    List<Finding> findings,
    int errors,
    String obstacle,
    List<Declarations.Span> declarations) {
  Checked {
    findings = List.copyOf(findings);
    declarations = List.copyOf(declarations);
  }

  static Checked notUnderstood(String text, String why) {
    return new Checked(text, List.of(), 1, why, List.of());
  }
}
