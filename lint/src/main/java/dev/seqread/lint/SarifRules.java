package dev.seqread.lint;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.seqread.processor.report.Catalogue;
import dev.seqread.processor.report.RuleInfo;
import java.io.IOException;

/** The part of a SARIF log that tells the tool and its rules. */
final class SarifRules {
  /** Stands for the uses of {@code @SeqUnsafe}, which are listed but found by no rule. */
  static final String UNSAFE = "SeqUnsafe";

  private static final String HOME = "https://seqread.dev/";

  private SarifRules() {}

  static void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "seqread");
    json.writeStringField("version", Version.current());
    json.writeStringField("informationUri", HOME);
    json.writeArrayFieldStart("rules");
    for (RuleInfo rule : Catalogue.RULES) {
      String page = RulePages.of(rule.id()).orElse(rule.summary());
      rule(rule.id(), rule.summary(), SarifReport.level(rule.level()), page, json);
    }
    String unsafe = "a declaration that its author takes out of the check";
    rule(UNSAFE, unsafe, "note", "@SeqUnsafe: " + unsafe + ", with the reason.", json);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void rule(String id, String summary, String level, String page, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    text("shortDescription", sentence(summary), json);
    text("fullDescription", sentence(RulePages.firstParagraph(page)), json);
    json.writeStringField("helpUri", HOME + "rules/" + id);
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level);
    json.writeEndObject();
    json.writeObjectFieldStart("help");
    json.writeStringField("text", page);
    json.writeStringField("markdown", page);
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("precision", "high");
    json.writeStringField(
        "problem.severity",
        level.equals("error") ? "error" : level.equals("note") ? "recommendation" : "warning");
    json.writeArrayFieldStart("tags");
    json.writeString("concurrency");
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void text(String field, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String sentence(String text) {
    String capital = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }
}
