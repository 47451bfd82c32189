package dev.seqread.lint;

import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Suppression;
import dev.seqread.processor.report.DiagnosticText;
import dev.seqread.processor.report.Finding;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report for people, in the compiler's own form. */
final class TextReport {
  private final PrintWriter out;
  private final Map<String, SourceFile> files;
  private final Map<String, String[]> lines = new HashMap<>();

  private TextReport(PrintWriter out, Map<String, SourceFile> files) {
    this.out = out;
    this.files = files;
  }

  static void write(Report report, PrintWriter out) {
    TextReport text = new TextReport(out, report.filesByUri());
    report.findings().forEach(text::finding);
    report.faults().forEach(text::finding);
    text.unsafe(report.unsafe());
  }

  private void finding(Finding finding) {
    Place at = finding.place();
    String level = finding.level().name().toLowerCase(Locale.ROOT);
    out.println(
        name(at) + ":" + at.line() + ": " + level + ": " + DiagnosticText.headline(finding));
    String line = sourceLine(at);
    if (!line.isBlank()) {
      out.println(line);
      out.println(caret(line, at.column()));
    }
    DiagnosticText.details(finding, this::name).forEach(detail -> out.println("  " + detail));
  }

  private void unsafe(List<Suppression> unsafe) {
    if (unsafe.isEmpty()) {
      return;
    }
    out.println("not checked, by @SeqUnsafe:");
    for (Suppression use : unsafe) {
      Place at = use.place();
      String reason = use.reason().orElse("no reason given");
      out.println("  " + name(at) + ":" + at.line() + ":" + at.column() + ": " + reason);
    }
  }

  private String name(Place at) {
    SourceFile file = files.get(at.file());
    return file == null ? at.fileName() : file.name();
  }

  private String sourceLine(Place at) {
    SourceFile file = files.get(at.file());
    if (file == null) {
      return "";
    }
    String[] all = lines.computeIfAbsent(at.file(), f -> file.lines());
    return at.line() <= all.length ? all[at.line() - 1] : "";
  }

  /** Keeps the line's tabs, so that the caret stands below its character. */
  private static String caret(String line, int column) {
    String before = line.substring(0, Math.min(column - 1, line.length()));
    return before.replaceAll("[^\t]", " ") + "^";
  }
}
