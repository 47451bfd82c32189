package dev.seqread.lint;

import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Suppression;
import dev.seqread.processor.report.DiagnosticText;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** A report for people, in the compiler's own form; in colour, the range is underlined. */
final class TextReport {
  private final PrintWriter out;
  private final Texts texts;
  private final Paint paint;

  private TextReport(PrintWriter out, Texts texts, Paint paint) {
    this.out = out;
    this.texts = texts;
    this.paint = paint;
  }

  static void write(Report report, PrintWriter out, Paint paint) {
    TextReport text = new TextReport(out, report.texts(), paint);
    report.findings().forEach(text::finding);
    report.faults().forEach(text::finding);
    text.unsafe(report.unsafe());
  }

  private void finding(Finding finding) {
    Place at = finding.place();
    Paint.Colour colour = finding.level() == Level.ERROR ? Paint.Colour.RED : Paint.Colour.YELLOW;
    String level = finding.level().name().toLowerCase(Locale.ROOT);
    out.println(
        paint.bold(texts.name(at) + ":" + at.line() + ":")
            + " "
            + paint.in(colour, level + ":")
            + " "
            + paint.bold(DiagnosticText.headline(finding)));
    String line = texts.line(at);
    if (!line.isBlank()) {
      out.println(line);
      out.println(paint.in(colour, caret(line, at)));
    }
    DiagnosticText.details(finding, texts::name).forEach(this::detail);
  }

  private void detail(String line) {
    out.println("  " + (line.startsWith("see: ") ? paint.in(Paint.Colour.GREY, line) : line));
  }

  private void unsafe(List<Suppression> unsafe) {
    if (unsafe.isEmpty()) {
      return;
    }
    out.println("not checked, by @SeqUnsafe:");
    for (Suppression use : unsafe) {
      Place at = use.place();
      String reason = use.reason().orElse("no reason given");
      out.println("  " + texts.name(at) + ":" + at.line() + ":" + at.column() + ": " + reason);
    }
  }

  /** Keeps the line's tabs, so that the caret stands below its character. */
  private String caret(String line, Place at) {
    String before = line.substring(0, Math.min(at.column() - 1, line.length()));
    int length = paint.isOn() ? texts.range(at).lengthIn(line) : 1;
    return before.replaceAll("[^\t]", " ") + "^" + "~".repeat(length - 1);
  }
}
