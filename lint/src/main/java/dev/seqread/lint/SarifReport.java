package dev.seqread.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Suppression;
import dev.seqread.processor.report.Catalogue;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.report.RuleInfo;
import java.io.PrintWriter;
import java.util.List;

/** A report for tools: a SARIF 2.1.0 log. */
final class SarifReport {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private static final List<String> RULES = Catalogue.RULES.stream().map(RuleInfo::id).toList();

  private final SarifPlaces places;

  private SarifReport(SarifPlaces places) {
    this.places = places;
  }

  static void write(Report report, PrintWriter out) {
    SarifReport sarif = new SarifReport(new SarifPlaces());
    try {
      out.println(
          new ObjectMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(sarif.log(report)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode log(Report report) {
    ObjectNode log = JSON.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
    log.putArray("runs").add(run(report));
    return log;
  }

  private ObjectNode run(Report report) {
    ObjectNode run = JSON.objectNode();
    run.putObject("tool").set("driver", driver());
    run.putArray("invocations").add(invocation(report));
    run.set("originalUriBaseIds", places.bases());
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    report.findings().forEach(finding -> results.add(result(finding)));
    report.unsafe().forEach(use -> results.add(unsafe(use)));
    return run;
  }

  private static ObjectNode driver() {
    ObjectNode driver = JSON.objectNode().put("name", "seqread").put("version", Version.current());
    ArrayNode rules = driver.putArray("rules");
    Catalogue.RULES.forEach(rule -> rules.add(rule(rule)));
    return driver;
  }

  private static ObjectNode rule(RuleInfo rule) {
    ObjectNode node = JSON.objectNode().put("id", rule.id());
    node.set("shortDescription", message(rule.summary()));
    node.putObject("defaultConfiguration").put("level", level(rule.level()));
    String page = RulePages.of(rule.id()).orElse(rule.summary());
    node.putObject("help").put("text", page).put("markdown", page);
    return node;
  }

  private ObjectNode invocation(Report report) {
    ObjectNode invocation = JSON.objectNode().put("executionSuccessful", report.isWhole());
    ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
    for (Finding fault : report.faults()) {
      notification(notifications, fault.message(), fault.place());
    }
    for (SetAside file : report.setAside()) {
      int line = (int) Math.max(1, file.line());
      Place place = new Place(file.file().uri(), line, 1, 0, 0);
      notification(notifications, "not checked: " + file.why(), place);
    }
    return invocation;
  }

  private void notification(ArrayNode all, String text, Place place) {
    ObjectNode notification = all.addObject().put("level", "error");
    notification.set("message", message(text));
    notification.putArray("locations").add(places.location(place));
  }

  private ObjectNode result(Finding finding) {
    ObjectNode result = result(finding.rule(), level(finding.level()), finding.place());
    result.put("ruleIndex", RULES.indexOf(finding.rule()));
    String advice = finding.advice().isEmpty() ? "" : "; " + finding.advice();
    result.set("message", message(finding.message() + advice));
    if (!finding.flow().isEmpty()) {
      ArrayNode related = result.putArray("relatedLocations");
      finding.flow().forEach(step -> related.add(located(step)));
      result.putArray("codeFlows").addObject().putArray("threadFlows").add(flow(finding));
    }
    return result;
  }

  /** A use of {@code @SeqUnsafe}: a note, suppressed by what it says. */
  private ObjectNode unsafe(Suppression use) {
    String reason = use.reason().orElse("");
    ObjectNode result = result("SeqUnsafe", "note", use.place());
    result.set("message", message("not checked: " + reason));
    result
        .putArray("suppressions")
        .addObject()
        .put("kind", "inSource")
        .put("justification", reason);
    return result;
  }

  private ObjectNode result(String rule, String level, Place place) {
    ObjectNode result = JSON.objectNode().put("ruleId", rule).put("level", level);
    result.putArray("locations").add(places.location(place));
    return result;
  }

  /** The steps in the order in which they happen, the finding's own place last. */
  private ObjectNode flow(Finding finding) {
    ObjectNode flow = JSON.objectNode();
    ArrayNode steps = flow.putArray("locations");
    List<Related> nearestFirst = finding.flow();
    for (int i = nearestFirst.size() - 1; i >= 0; i--) {
      steps.addObject().set("location", located(nearestFirst.get(i)));
    }
    steps.addObject().set("location", located(new Related(finding.place(), finding.message())));
    return flow;
  }

  private ObjectNode located(Related step) {
    return places.location(step.place()).set("message", message(step.text()));
  }

  private static ObjectNode message(String text) {
    return JSON.objectNode().put("text", text);
  }

  private static String level(Level level) {
    return switch (level) {
      case OFF -> "none";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }
}
