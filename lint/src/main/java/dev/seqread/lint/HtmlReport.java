package dev.seqread.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.Related;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A report for a browser, in one file that loads nothing: each finding in its source, with the flow
 * from the read to the escape in the margin. The page draws itself from the data that is put in.
 */
final class HtmlReport {
  private static final String DATA = "@DATA@";
  private static final int AROUND = 3;
  private static final int LONGEST = 60;

  private final Report report;
  private final SarifPlaces places;

  private HtmlReport(Report report, SarifPlaces places) {
    this.report = report;
    this.places = places;
  }

  static void write(Report report, SarifPlaces places, PrintWriter out) {
    String[] page = page().split(DATA, 2);
    out.print(page[0]);
    out.print(
        new HtmlReport(report, places).data().replace("</", "<\\/").replace("<!", "<\\u0021"));
    out.print(page[1]);
  }

  private static String page() {
    try (InputStream page = HtmlReport.class.getResourceAsStream("report.html")) {
      return new String(
          Objects.requireNonNull(page, "report.html").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String data() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("findings");
      for (Located found : report.located()) {
        finding(found, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("rest");
      for (String line : rest()) {
        json.writeString(line);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void finding(Located found, JsonGenerator json) throws IOException {
    Finding finding = found.finding();
    Range range = found.range();
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("level", finding.level().name().toLowerCase(Locale.ROOT));
    json.writeStringField("file", places.uri(finding.place(), report.texts()));
    json.writeNumberField("line", range.line());
    json.writeNumberField("column", range.column());
    json.writeNumberField("endLine", range.endLine());
    json.writeNumberField("endColumn", range.endColumn());
    json.writeStringField("member", found.member());
    json.writeStringField("message", finding.message());
    json.writeStringField("advice", finding.advice());
    List<Related> steps = inOrder(finding);
    excerpt(finding.place(), steps, json);
    json.writeArrayFieldStart("steps");
    for (Related step : steps) {
      json.writeStartObject();
      json.writeNumberField("line", step.place().line());
      json.writeStringField("text", step.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The steps that can be shown in one excerpt with the finding, first things first. */
  private static List<Related> inOrder(Finding finding) {
    Place at = finding.place();
    List<Related> steps = new ArrayList<>(finding.flow());
    steps.removeIf(
        s ->
            !s.place().file().equals(at.file())
                || Math.abs(s.place().line() - at.line()) > LONGEST);
    Collections.reverse(steps);
    return steps;
  }

  private void excerpt(Place at, List<Related> steps, JsonGenerator json) throws IOException {
    String[] lines = report.texts().of(at);
    int first = steps.stream().mapToInt(s -> s.place().line()).reduce(at.line(), Math::min);
    int last = steps.stream().mapToInt(s -> s.place().line()).reduce(at.line(), Math::max);
    int from = Math.max(1, first - AROUND);
    json.writeNumberField("from", from);
    json.writeArrayFieldStart("excerpt");
    for (int line = from; line <= Math.min(lines.length, last + AROUND); line++) {
      json.writeString(lines[line - 1]);
    }
    json.writeEndArray();
  }

  private List<String> rest() {
    List<String> rest = new ArrayList<>();
    report.setAside().forEach(file -> rest.add("not checked: " + file));
    report.faults().forEach(fault -> rest.add(fault.message()));
    rest.add(
        Counted.of(report.files().size(), "file")
            + ", "
            + Counted.of(report.sections(), "section")
            + ": "
            + Counted.of(report.count(Level.ERROR), "error")
            + ", "
            + Counted.of(report.count(Level.WARNING), "warning"));
    return rest;
  }
}
