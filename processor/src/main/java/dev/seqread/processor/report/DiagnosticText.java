package dev.seqread.processor.report;

import dev.seqread.processor.ir.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A finding in words: where it escapes, where the value was read, where its section began, and what
 * would make it right. The text is one message; compilers tear several ones apart.
 */
public final class DiagnosticText {
  private DiagnosticText() {}

  /** The whole message in lines, its related places as {@code File.java:line:column}. */
  public static String of(Finding finding) {
    return headline(finding) + "\n" + String.join("\n", details(finding, Place::fileName));
  }

  /** The first line. */
  public static String headline(Finding finding) {
    return "[" + finding.rule() + "] " + finding.message();
  }

  /**
   * The lines after the first one.
   *
   * @param fileName how to name the file of a place
   */
  public static List<String> details(Finding finding, Function<Place, String> fileName) {
    List<String> lines = new ArrayList<>();
    for (Related related : finding.flow()) {
      Place at = related.place();
      lines.add(fileName.apply(at) + ":" + at.line() + ":" + at.column() + ": " + related.text());
    }
    if (!finding.advice().isEmpty()) {
      lines.add(finding.advice());
    }
    if (Catalogue.find(finding.rule()).isPresent()) {
      lines.add("see: seqread explain " + finding.rule());
    }
    return lines;
  }
}
