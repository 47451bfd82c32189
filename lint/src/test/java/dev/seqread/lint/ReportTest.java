package dev.seqread.lint;

import static dev.seqread.lint.SeqreadCommand.lint;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seqread.lint.SeqreadCommand.Outcome;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReportTest {
  @TempDir private Path folder;

  private static Path file(String name) throws URISyntaxException {
    return Path.of(ReportTest.class.getResource("doors/" + name + ".java").toURI());
  }

  private static JsonNode run(Outcome outcome) throws IOException {
    return new ObjectMapper().readTree(outcome.out()).at("/runs/0");
  }

  @ParameterizedTest
  @CsvSource({
    "Clean, error, 0",
    "Clean, warning, 0",
    "Effect, error, 0",
    "Effect, warning, 1",
    "Effect, never, 0",
    "EarlyReturn, error, 1",
    "EarlyReturn, warning, 1",
    "EarlyReturn, never, 0",
  })
  void exitsBySeverity(String name, String failOn, int code) throws URISyntaxException {
    assertThat(lint("--fail-on", failOn, file(name)).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"off, 0, 0", "warning, 0, 1", "error, 1, 1"})
  void takesTheUsersLevels(String level, int code, int found) throws Exception {
    Outcome outcome =
        lint("--format", "sarif", "--rule", "EscapeReturn=" + level, file("EarlyReturn"));
    assertThat(outcome.code()).isEqualTo(code);
    assertThat(run(outcome).get("results")).hasSize(found);
  }

  @Test
  void writesTextAsTheCompilerDoes() throws URISyntaxException {
    Path file = file("EarlyReturn");
    List<String> lines = lint(file).out().lines().toList();
    assertThat(lines.get(0)).startsWith(file + ":13: error: [EscapeReturn] ");
    assertThat(lines.get(1)).isEqualTo("        return 0; // finds: error EscapeReturn");
    assertThat(lines.get(2)).isEqualTo("        ^");
    assertThat(lines.get(3)).startsWith("  " + file + ":11:17: ");
    assertThat(lines.get(lines.size() - 1)).isEqualTo("  see: seqread explain EscapeReturn");
  }

  @Test
  void keepsTabsAboveTheCaret() throws IOException, URISyntaxException {
    String text = Files.readString(file("EarlyReturn")).replace("        return 0", "\t\treturn 0");
    Path tabbed = Files.writeString(folder.resolve("EarlyReturn.java"), text);
    List<String> lines = lint(tabbed).out().lines().toList();
    assertThat(lines.get(1)).startsWith("\t\treturn");
    assertThat(lines.get(2)).isEqualTo("\t\t^");
  }

  @Test
  void writesTheSameBytesForTheSameInput() throws URISyntaxException {
    Path all = file("Clean").getParent();
    assertThat(lint("--format", "sarif", all).out())
        .isEqualTo(lint("--format", "sarif", all).out());
  }

  @Test
  void writesSarif() throws Exception {
    Outcome outcome = lint("--format", "sarif", file("EarlyReturn"));
    JsonNode log = new ObjectMapper().readTree(outcome.out());
    assertThat(log.get("version").asText()).isEqualTo("2.1.0");
    JsonNode run = log.at("/runs/0");
    assertThat(run.at("/tool/driver/name").asText()).isEqualTo("seqread");
    assertThat(run.at("/tool/driver/rules")).hasSize(24);
    assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
    JsonNode result = run.at("/results/0");
    assertThat(result.get("ruleId").asText()).isEqualTo("EscapeReturn");
    JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
    assertThat(rule.get("id").asText()).isEqualTo("EscapeReturn");
    assertThat(rule.at("/help/markdown").asText()).isNotEmpty();
    assertThat(rule.at("/fullDescription/text").asText())
        .startsWith("A tentative value is returned, or a `return` is reached");
    assertThat(rule.get("helpUri").asText()).endsWith("/rules/EscapeReturn");
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).endsWith("doors/EarlyReturn.java");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(13);
    assertThat(place.at("/region/startColumn").asInt()).isEqualTo(9);
    assertThat(place.at("/region/endLine").asInt()).isEqualTo(13);
    assertThat(place.at("/region/endColumn").asInt()).isEqualTo(18);
    assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("EarlyReturn.sum()");
    assertThat(result.get("relatedLocations")).isNotEmpty();
    List<Integer> flow = new ArrayList<>();
    result
        .at("/codeFlows/0/threadFlows/0/locations")
        .forEach(step -> flow.add(step.at("/location/physicalLocation/region/startLine").asInt()));
    assertThat(flow).containsExactly(10, 11, 13);
  }

  @Test
  void namesFilesOfJarsInSarif() throws Exception {
    Path jar = folder.resolve("lib-sources.jar");
    Sources.jar(jar, "p/EarlyReturn.java", "package p;" + Files.readString(file("EarlyReturn")));
    JsonNode result = run(lint("--format", "sarif", jar)).at("/results/0");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .endsWith("lib-sources.jar!/p/EarlyReturn.java");
    assertThat(lint(jar).out()).startsWith(jar + "!/p/EarlyReturn.java:13: error: ");
  }

  @Test
  void listsEverySeqUnsafeWithItsReason() throws Exception {
    Path file = file("Unsafe");
    Outcome text = lint(file);
    assertThat(text.code()).isEqualTo(0);
    assertThat(text.out().lines())
        .containsExactly("not checked, by @SeqUnsafe:", "  " + file + ":9:3: zero is never set");
    JsonNode result = run(lint("--format", "sarif", file)).at("/results/0");
    assertThat(result.get("level").asText()).isEqualTo("note");
    assertThat(result.at("/suppressions/0/kind").asText()).isEqualTo("inSource");
    assertThat(result.at("/suppressions/0/justification").asText()).isEqualTo("zero is never set");
  }

  @Test
  void dumpsWhatTheCheckerMakesOfAFile() throws URISyntaxException {
    assertThat(lint("--dump=ir", file("EarlyReturn")).out())
        .contains("METHOD EarlyReturn.sum()", "tryOptimisticRead");
    assertThat(lint("--dump=states", file("EarlyReturn")).out())
        .contains("OPEN lock 'stamp' @10; tentative sum", "holds lock WRITE @22");
    assertThat(lint("--dump=states", file("NothingToDo")).out()).isEmpty();
  }

  @Test
  void writesToAFileAndNothingToStandardOutput() throws Exception {
    Path log = folder.resolve("log.sarif");
    Outcome outcome = lint("--format", "sarif", "--output", log, file("EarlyReturn"));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(new ObjectMapper().readTree(Files.readString(log)).at("/runs/0/results")).hasSize(1);
  }

  @Test
  void namesFilesRelativeToAGivenBase() throws Exception {
    Path file = file("EarlyReturn");
    String log = lint("--format", "sarif", "--base", file.getParent().getParent(), file).out();
    JsonNode place = new ObjectMapper().readTree(log).at("/runs/0/results/0/locations/0");
    assertThat(place.at("/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("doors/EarlyReturn.java");
    assertThat(log).doesNotContain(file.getParent().toString(), "file:/");
  }

  @Test
  void keepsFingerprintsThoughLinesMove() throws Exception {
    String text = Files.readString(file("EarlyReturn"));
    Path moved = Files.writeString(folder.resolve("EarlyReturn.java"), "\n\n// moved\n" + text);
    assertThat(fingerprint(moved)).isEqualTo(fingerprint(file("EarlyReturn"))).hasSize(18);
    Files.writeString(moved, text.replace("        return 0;", "        return  1;"));
    assertThat(fingerprint(moved)).isNotEqualTo(fingerprint(file("EarlyReturn")));
  }

  private static String fingerprint(Path file) throws IOException {
    return run(lint("--format", "sarif", file))
        .at("/results/0/partialFingerprints/seqread~1v1")
        .asText();
  }

  @Test
  void writesALineOfJsonForEachFinding() throws Exception {
    List<String> lines = lint("--format", "json", file("EarlyReturn")).out().lines().toList();
    assertThat(lines).hasSize(1);
    JsonNode finding = new ObjectMapper().readTree(lines.get(0));
    assertThat(finding.get("rule").asText()).isEqualTo("EscapeReturn");
    assertThat(finding.get("file").asText()).endsWith("EarlyReturn.java");
    assertThat(finding.get("line").asInt()).isEqualTo(13);
    assertThat(finding.get("endColumn").asInt()).isEqualTo(18);
    assertThat(finding.get("related")).hasSize(2);
  }

  @Test
  void writesAnnotationsForGithub() throws Exception {
    Path file = file("EarlyReturn");
    List<String> lines =
        lint("--format", "github", "--base", file.getParent(), file).out().lines().toList();
    assertThat(lines)
        .singleElement()
        .asString()
        .startsWith(
            "::error file=EarlyReturn.java,line=13,endLine=13,col=9,endColumn=18,"
                + "title=seqread%3A EscapeReturn::")
        .contains("%0A");
  }

  @Test
  void coloursAndUnderlinesWhereItIsTold() throws Exception {
    List<String> lines = lint("--color", "always", file("EarlyReturn")).out().lines().toList();
    assertThat(lines.get(0)).contains("\u001b[31;1merror:\u001b[0m");
    assertThat(lines.get(2)).isEqualTo("\u001b[31;1m        ^~~~~~~~~\u001b[0m");
    Path log = folder.resolve("log.txt");
    lint("--output", log, file("EarlyReturn"));
    assertThat(Files.readString(log)).doesNotContain("\u001b");
  }

  @Test
  void writesOnePageThatLoadsNothing() throws Exception {
    Path file = folder.resolve("EarlyReturn.java");
    Files.writeString(
        file, Files.readString(file("EarlyReturn")).replace("return 0;", "return 0; // </script>"));
    String page = lint("--format", "html", "--base", folder, file).out();
    assertThat(page)
        .contains("\"rule\":\"EscapeReturn\"", "\"file\":\"EarlyReturn.java\"", "<\\/script> ")
        .doesNotContain("@DATA@", "src=", "href=", "@import", "url(");
    assertThat(page.split("</script>")).hasSize(3);
  }
}
