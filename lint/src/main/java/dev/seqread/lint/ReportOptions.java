package dev.seqread.lint;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a report is written. */
final class ReportOptions {
  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "text|sarif|json|github|html",
      description = "How to report; json is one object a line, html one file for a browser.")
  private Format format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write the report; standard output if absent.")
  private @Nullable Path output;

  @Option(
      names = "--color",
      defaultValue = "auto",
      paramLabel = "auto|always|never",
      description = "Whether text is coloured; on a terminal if absent.")
  private Paint.When color;

  @Option(
      names = "--base",
      defaultValue = "",
      paramLabel = "FOLDER",
      description = "What file names in sarif, github and html begin below; the working folder.")
  private Path base;

  void write(Report report, PrintWriter standard) {
    if (output == null) {
      print(report, standard);
      return;
    }
    try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(output))) {
      print(report, file);
    } catch (IOException e) {
      throw new CannotRun("cannot write " + output + ": " + e.getMessage());
    }
  }

  private void print(Report report, PrintWriter out) {
    SarifPlaces places = new SarifPlaces(base);
    switch (format) {
      case TEXT -> TextReport.write(report, out, Paint.of(color, output != null));
      case SARIF -> SarifReport.write(report, places, out);
      case JSON -> JsonReport.write(report, out);
      case GITHUB -> GithubReport.write(report, places, out);
      case HTML -> HtmlReport.write(report, places, out);
    }
    out.flush();
  }
}
