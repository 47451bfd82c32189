package dev.seqread.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.source.util.Plugin;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every door gives the same verdict on the same code: level, rule, file and line. */
final class DoorsTest {
  private static final Pattern MARK = Pattern.compile("// finds: (\\w+) (\\w+)");

  @TempDir private Path folder;

  @Test
  void command() throws Exception {
    SeqreadCommand.Outcome outcome =
        SeqreadCommand.lint("--format", "sarif", "--fail-on", "never", sources());
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(0);
    List<String> found = new ArrayList<>();
    for (JsonNode result : new ObjectMapper().readTree(outcome.out()).at("/runs/0/results")) {
      if (!result.has("suppressions")) {
        JsonNode place = result.at("/locations/0/physicalLocation");
        String level = result.get("level").asText();
        String uri = place.at("/artifactLocation/uri").asText();
        int line = place.at("/region/startLine").asInt();
        found.add(finding(level, result.get("ruleId").asText(), uri, line));
      }
    }
    assertThat(found).containsExactlyElementsOf(expected());
  }

  @Test
  void processor() throws Exception {
    assertThat(byJavac("-processorpath", checker(Processor.class)))
        .containsExactlyInAnyOrderElementsOf(expected());
  }

  @Test
  void pluginThatStartsByItself() throws Exception {
    assertThat(byJavac("-proc:none", "-processorpath", checker(Plugin.class)))
        .containsExactlyInAnyOrderElementsOf(expected());
  }

  @Test
  void pluginByName() throws Exception {
    assertThat(
            byJavac(
                "-proc:none",
                "-processorpath",
                checker(Plugin.class),
                "-Xplugin:SeqRead rule.EscapeReturn=off"))
        .containsExactlyInAnyOrderElementsOf(
            expected().stream().filter(f -> !f.contains("EscapeReturn")).toList());
  }

  @Test
  void processorAndPluginOnOnePath() throws Exception {
    assertThat(byJavac("-processorpath", checker(Processor.class, Plugin.class)))
        .containsExactlyInAnyOrderElementsOf(expected());
  }

  @Test
  void processorsOptionsWhereBothAreOpen() throws Exception {
    assertThat(
            byJavac(
                "-processorpath",
                checker(Processor.class, Plugin.class),
                "-Aseqread.rule.SectionEffect=off"))
        .containsExactlyInAnyOrderElementsOf(
            expected().stream().filter(f -> !f.contains("SectionEffect")).toList());
  }

  @Test
  void processorUnderNowarn() throws Exception {
    assertThat(byJavac("-processorpath", checker(Processor.class), "-nowarn"))
        .containsExactlyInAnyOrderElementsOf(expected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-g", "-g:none", "-g:vars"})
  void processorWhateverIsKeptForDebuggers(String debug) throws Exception {
    assertThat(byJavac("-processorpath", checker(Processor.class), debug))
        .containsExactlyInAnyOrderElementsOf(expected());
  }

  @Test
  void processorsOptionsWhereOnlyThePluginRuns() throws Exception {
    assertThat(
            byJavac(
                "-proc:none",
                "-processorpath",
                checker(Processor.class, Plugin.class),
                "-Aseqread.rule.SectionEffect=off"))
        .containsExactlyInAnyOrderElementsOf(
            expected().stream().filter(f -> !f.contains("SectionEffect")).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-proc:none", "-processorpath", "class path"})
  void canaryFailsWhereverTheCheckerRuns(String door) throws Exception {
    String checker = checker(Processor.class, Plugin.class);
    String[] options =
        switch (door) {
          case "class path" ->
              new String[] {"-cp", checker + File.pathSeparator + RuntimeClasses.location()};
          case "-proc:none" -> new String[] {"-proc:none", "-processorpath", checker};
          default -> new String[] {"-processorpath", checker};
        };
    String said =
        new ForkedJavac(folder).output(files(), with(options, "-Aseqread.canary", "-nowarn"));
    assertThat(said).contains("error: seqread: there is no option 'canary'");
  }

  @Test
  void annotationsAreClaimed() throws Exception {
    Path file = folder.resolve("Marked.java");
    Files.writeString(
        file,
        "import dev.seqread.*; class Marked { final SeqLock lock = new SeqLock();"
            + " @SeqGuarded(\"lock\") int x; }");
    assertThat(
            new ForkedJavac(folder)
                .output(
                    List.of(file),
                    "-Xlint:all",
                    "-Werror",
                    "-processorpath",
                    checker(Processor.class, Plugin.class)))
        .isEmpty();
  }

  private static String[] with(String[] options, String... more) {
    return Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new);
  }

  private static Path sources() throws URISyntaxException {
    return Path.of(DoorsTest.class.getResource("doors").toURI());
  }

  private static List<Path> files() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(sources())) {
      return files.sorted().toList();
    }
  }

  /** What the files themselves say is to be found. */
  private static List<String> expected() throws IOException, URISyntaxException {
    List<String> expected = new ArrayList<>();
    for (Path file : files()) {
      int line = 0;
      for (String text : Files.readAllLines(file)) {
        line++;
        Matcher mark = MARK.matcher(text);
        if (mark.find()) {
          expected.add(finding(mark.group(1), mark.group(2), file.toString(), line));
        }
      }
    }
    assertThat(expected).hasSizeGreaterThan(3);
    return expected;
  }

  private List<String> byJavac(String... options) throws Exception {
    return new ForkedJavac(folder)
        .compile(files(), options).stream()
            .map(d -> finding(d.level(), d.rule(), d.file(), d.line()))
            .toList();
  }

  private String checker(Class<?>... services) throws IOException {
    return ForkedJavac.checkerWith(folder.resolve("checker"), services).toString();
  }

  private static String finding(String level, String rule, String file, int line) {
    return level + " " + rule + " " + Path.of(file).getFileName() + ":" + line;
  }
}
