package dev.seqread.lint.lsp;

import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.Related;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Findings in the protocol's words. */
final class Messages {
  static final String SOURCE = "seqread";

  private Messages() {}

  static List<Diagnostic> of(Checked checked, String uri) {
    Positions positions = new Positions(checked.text());
    List<Diagnostic> all = new ArrayList<>();
    for (Finding finding : checked.findings()) {
      Place at = finding.place();
      boolean here = at.file().equals(uri);
      Diagnostic message = new Diagnostic();
      message.setRange(here ? positions.range(at.start(), at.end()) : top());
      message.setSeverity(
          finding.level() == Level.ERROR ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning);
      message.setSource(SOURCE);
      message.setCode(finding.rule());
      message.setMessage(text(finding));
      message.setRelatedInformation(
          finding.flow().stream().map(step -> related(step, positions, uri)).toList());
      all.add(message);
    }
    return all;
  }

  private static String text(Finding finding) {
    return finding.advice().isEmpty()
        ? finding.message()
        : finding.message() + "\n" + finding.advice();
  }

  private static DiagnosticRelatedInformation related(
      Related step, Positions positions, String uri) {
    Place at = step.place();
    Position start = new Position(Math.max(0, at.line() - 1), Math.max(0, at.column() - 1));
    Range range =
        at.file().equals(uri) ? positions.range(at.start(), at.end()) : new Range(start, start);
    return new DiagnosticRelatedInformation(new Location(at.file(), range), step.text());
  }

  private static Range top() {
    return new Range(new Position(0, 0), new Position(0, 0));
  }
}
