package dev.seqread.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Related;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** A report for scripts: one finding a line, each a JSON object; then what was not checked. */
final class JsonReport {
  private static final JsonFactory JSON = new JsonFactory();

  private final PrintWriter out;
  private final Texts texts;

  private JsonReport(PrintWriter out, Texts texts) {
    this.out = out;
    this.texts = texts;
  }

  static void write(Report report, PrintWriter out) {
    JsonReport json = new JsonReport(out, report.texts());
    report.located().forEach(found -> json.line(object -> json.finding(found, object)));
    report.faults().forEach(fault -> json.line(object -> json.fault(fault, object)));
    report.setAside().forEach(file -> json.line(object -> setAside(file, object)));
  }

  private interface Fields {
    void write(JsonGenerator object) throws IOException;
  }

  private void line(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator object = JSON.createGenerator(text)) {
      object.writeStartObject();
      fields.write(object);
      object.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println(text);
  }

  private void finding(Located found, JsonGenerator object) throws IOException {
    Finding finding = found.finding();
    object.writeStringField("rule", finding.rule());
    object.writeStringField("level", finding.level().name().toLowerCase(Locale.ROOT));
    place(finding.place(), object);
    object.writeStringField("member", found.member());
    object.writeStringField("message", finding.message());
    object.writeStringField("advice", finding.advice());
    object.writeStringField("fingerprint", found.fingerprint());
    object.writeArrayFieldStart("related");
    for (Related related : finding.flow()) {
      object.writeStartObject();
      place(related.place(), object);
      object.writeStringField("message", related.text());
      object.writeEndObject();
    }
    object.writeEndArray();
  }

  private void fault(Finding fault, JsonGenerator object) throws IOException {
    object.writeStringField("rule", fault.rule());
    object.writeStringField("level", "error");
    place(fault.place(), object);
    object.writeStringField("message", fault.message());
  }

  private static void setAside(SetAside file, JsonGenerator object) throws IOException {
    object.writeStringField("notChecked", file.file().name());
    object.writeNumberField("line", file.line());
    object.writeStringField("message", file.why());
  }

  private void place(Place place, JsonGenerator object) throws IOException {
    Range range = texts.range(place);
    object.writeStringField("file", texts.name(place));
    object.writeNumberField("line", range.line());
    object.writeNumberField("column", range.column());
    object.writeNumberField("endLine", range.endLine());
    object.writeNumberField("endColumn", range.endColumn());
  }
}
