package dev.seqread.lint;

import dev.seqread.processor.report.DiagnosticText;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import java.io.PrintWriter;

/** A report in workflow commands of GitHub, which shows them beside the lines of a change. */
final class GithubReport {
  private GithubReport() {}

  static void write(Report report, SarifPlaces places, PrintWriter out) {
    for (Located found : report.located()) {
      Finding finding = found.finding();
      Range range = found.range();
      String details =
          String.join("\n", DiagnosticText.details(finding, at -> places.uri(at, report.texts())));
      out.printf(
          "::%s file=%s,line=%d,endLine=%d,col=%d,endColumn=%d,title=%s::%s%n",
          finding.level() == Level.ERROR ? "error" : "warning",
          property(places.uri(finding.place(), report.texts())),
          range.line(),
          range.endLine(),
          range.column(),
          range.endColumn(),
          property("seqread: " + finding.rule()),
          data(finding.message() + "\n" + details));
    }
    report.setAside().forEach(file -> out.println("::error::" + data("not checked: " + file)));
    report.faults().forEach(fault -> out.println("::error::" + data(fault.message())));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
