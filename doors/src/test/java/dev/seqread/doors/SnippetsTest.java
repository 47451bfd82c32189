package dev.seqread.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation's snippets, taken literally: a leak fails the build, its repair does not. */
final class SnippetsTest {
  private static final String CLOCK = "dev/seqread/examples/clockleak/Clock.java";
  private static final Path EXAMPLES = Snippet.ROOT.resolve("examples/src/main");

  @TempDir private Path folder;

  private Path project(String clock) throws IOException {
    Path source = folder.resolve("src/main/java").resolve(CLOCK);
    Files.createDirectories(source.getParent());
    Files.writeString(source, Snippet.read(EXAMPLES.resolve(clock).resolve(CLOCK)));
    return source;
  }

  @Test
  void maven() throws Exception {
    List<String> xml = Snippet.in("README.md", "xml");
    assertThat(xml).hasSize(2);
    Files.writeString(
        folder.resolve("pom.xml"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>user</groupId>"
            + "<artifactId>user</artifactId><version>1</version><properties>"
            + "<maven.compiler.release>17</maven.compiler.release>"
            + "<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>"
            + "<dependencies>"
            + xml.get(0)
            + "</dependencies><build><plugins>"
            + xml.get(1)
            + "</plugins></build></project>");
    String repository = Built.repository().toString();
    String mvn = Path.of(System.getProperty("seqread.maven"), "bin", "mvn").toString();
    List<String> compile =
        List.of(mvn, "-B", "-ntp", "-Dmaven.repo.local=" + repository, "compile");

    project("leaking");
    Command leaking = Command.run(folder, compile);
    assertThat(leaking.output()).contains("[EscapeReturn]", "BUILD FAILURE");
    assertThat(leaking.code()).isEqualTo(1);
    project("java");
    Command repaired = Command.run(folder, compile);
    assertThat(repaired.code()).as(repaired.output()).isEqualTo(0);
  }

  /** Gradle hands the configurations to javac as its class path and its processor path. */
  @Test
  void gradle() throws Exception {
    String kotlin = Snippet.in("README.md", "kotlin").get(0);
    compiles(
        List.of(
            "-cp",
            jar(kotlin, "implementation").toString(),
            "-processorpath",
            jar(kotlin, "annotationProcessor").toString()));
  }

  private Path jar(String script, String configuration) throws IOException {
    MatchResult found =
        Pattern.compile(
                "^    " + configuration + "\\(\"([^:]+):([^:]+):([^\"]+)\"\\)$", Pattern.MULTILINE)
            .matcher(script)
            .results()
            .findFirst()
            .orElseThrow();
    Path repository = Built.repository();
    String artifact = found.group(2);
    String version = found.group(3);
    return repository
        .resolve(found.group(1).replace('.', '/'))
        .resolve(artifact)
        .resolve(version)
        .resolve(artifact + "-" + version + ".jar");
  }

  @Test
  void javac() throws Exception {
    List<String> words = List.of(Snippet.in("docs/builds.md", "").get(0).strip().split(" "));
    assertThat(words).startsWith("javac").endsWith("Clock.java");
    List<String> options = new ArrayList<>();
    for (String word : words.subList(1, words.size() - 1)) {
      options.add(
          switch (word) {
            case "seqread-processor.jar" -> Built.processor().toString();
            case "seqread-runtime.jar" -> Built.runtime().toString();
            default -> word;
          });
    }
    compiles(options);
  }

  /** Bazel runs the class that it is told, and no other, from the jar. */
  @Test
  void bazel() throws Exception {
    String rules = Snippet.in("docs/builds.md", "python").get(0);
    assertThat(rules)
        .contains(
            "load(\"@rules_java//java:defs.bzl\", \"java_library\", \"java_plugin\")\n",
            "    generates_api = True,\n",
            "    plugins = [\":seqread\"],\n");
    MatchResult processor =
        Pattern.compile("processor_class = \"(.*)\"").matcher(rules).results().findFirst().get();
    compiles(
        List.of(
            "-cp",
            Built.runtime().toString(),
            "-processor",
            processor.group(1),
            "-processorpath",
            Built.processor().toString()));
  }

  private void compiles(List<String> options) throws Exception {
    List<String> words = new ArrayList<>(List.of(Command.jdk("javac"), "-d", "out"));
    words.addAll(options);
    words.add(project("leaking").toString());
    Command leaking = Command.run(folder, words);
    assertThat(leaking.output()).contains("error: [EscapeReturn]");
    assertThat(leaking.code()).isEqualTo(1);
    project("java");
    Command repaired = Command.run(folder, words);
    assertThat(repaired.output()).isEmpty();
    assertThat(repaired.code()).isEqualTo(0);
  }
}
