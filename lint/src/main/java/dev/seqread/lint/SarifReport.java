package dev.seqread.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Suppression;
import dev.seqread.processor.report.Catalogue;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.report.RuleInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A report for tools: a SARIF 2.1.0 log, written as it goes. */
final class SarifReport {
  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final List<String> RULES = Catalogue.RULES.stream().map(RuleInfo::id).toList();

  private final Report report;
  private final SarifPlaces places;
  private final JsonGenerator json;

  private SarifReport(Report report, SarifPlaces places, JsonGenerator json) {
    this.report = report;
    this.places = places;
    this.json = json;
  }

  static void write(Report report, SarifPlaces places, PrintWriter out) {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      new SarifReport(report, places, json).log();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println();
  }

  private void log() throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    SarifRules.write(json);
    invocation();
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(SarifPlaces.BASE);
    message("description", "the folder that --base names, or the working folder");
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    for (Located found : report.located()) {
      result(found);
    }
    for (Suppression use : report.unsafe()) {
      unsafe(use);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void invocation() throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", report.isWhole());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Finding fault : report.faults()) {
      notification(fault.message(), fault.place());
    }
    for (SetAside file : report.setAside()) {
      int line = (int) Math.max(1, file.line());
      notification("not checked: " + file.why(), new Place(file.file().uri(), line, 1, 0, 0));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void notification(String text, Place place) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", "error");
    message("message", text);
    json.writeArrayFieldStart("locations");
    located(place, "", "");
    json.writeEndArray();
    json.writeEndObject();
  }

  private void result(Located found) throws IOException {
    Finding finding = found.finding();
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule());
    json.writeNumberField("ruleIndex", RULES.indexOf(finding.rule()));
    json.writeStringField("level", level(finding.level()));
    String advice = finding.advice().isEmpty() ? "" : "; " + finding.advice();
    message("message", finding.message() + advice);
    json.writeArrayFieldStart("locations");
    located(finding.place(), found.member(), "");
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("seqread/v1", found.fingerprint());
    json.writeEndObject();
    if (!finding.flow().isEmpty()) {
      json.writeArrayFieldStart("relatedLocations");
      for (Related step : finding.flow()) {
        located(step.place(), "", step.text());
      }
      json.writeEndArray();
      flow(finding);
    }
    json.writeEndObject();
  }

  /** The steps in the order in which they happen, the finding's own place last. */
  private void flow(Finding finding) throws IOException {
    List<Related> steps = new ArrayList<>(finding.flow());
    Collections.reverse(steps);
    steps.add(new Related(finding.place(), finding.message()));
    json.writeArrayFieldStart("codeFlows");
    json.writeStartObject();
    json.writeArrayFieldStart("threadFlows");
    json.writeStartObject();
    json.writeArrayFieldStart("locations");
    for (Related step : steps) {
      json.writeStartObject();
      json.writeFieldName("location");
      located(step.place(), "", step.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  /** A use of {@code @SeqUnsafe}: a note, suppressed by what it says. */
  private void unsafe(Suppression use) throws IOException {
    String reason = use.reason().orElse("");
    json.writeStartObject();
    json.writeStringField("ruleId", SarifRules.UNSAFE);
    json.writeNumberField("ruleIndex", RULES.size());
    json.writeStringField("level", "note");
    message("message", "not checked: " + reason);
    json.writeArrayFieldStart("locations");
    located(use.place(), "", "");
    json.writeEndArray();
    json.writeArrayFieldStart("suppressions");
    json.writeStartObject();
    json.writeStringField("kind", "inSource");
    json.writeStringField("justification", reason);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void located(Place place, String member, String text) throws IOException {
    json.writeStartObject();
    places.physical(place, report.texts(), json);
    if (!member.isEmpty()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("fullyQualifiedName", member);
      json.writeStringField("kind", member.endsWith(")") ? "function" : "member");
      json.writeEndObject();
      json.writeEndArray();
    }
    if (!text.isEmpty()) {
      message("message", text);
    }
    json.writeEndObject();
  }

  private void message(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  static String level(Level level) {
    return switch (level) {
      case OFF -> "none";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }
}
