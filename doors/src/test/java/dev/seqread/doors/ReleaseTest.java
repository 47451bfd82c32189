package dev.seqread.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release deploys: all that Maven Central asks for, nothing else, the same every time. */
final class ReleaseTest {
  private static final List<String> MODULES = List.of("runtime", "processor", "lint");

  @TempDir private Path folder;

  @Test
  void deploysWhatUsersNeed() throws Exception {
    assumeThat(System.getenv("CI")).as("two minutes; set CI=true to run it").isEqualTo("true");
    Path repository = folder.resolve("repository");
    Command deploy =
        Command.run(
            copy(),
            List.of(
                Path.of(System.getProperty("seqread.maven"), "bin", "mvn").toString(),
                "-B",
                "-ntp",
                "-q",
                "-Prelease",
                "-Dgpg.skip",
                "-DskipTests",
                "-Dmaven.test.skip",
                "-Dspotless.check.skip",
                "-DaltDeploymentRepository=local::" + repository.toUri(),
                "-pl",
                "runtime,processor,lint",
                "-am",
                "deploy"));
    assertThat(deploy.code()).as(deploy.output()).isEqualTo(0);
    Path group = repository.resolve("dev/seqread");
    assertThat(names(group))
        .containsExactly("seqread-lint", "seqread-parent", "seqread-processor", "seqread-runtime");
    assertThat(Files.readString(only(group.resolve("seqread-parent"), ".pom")))
        .contains("<licenses>", "<developers>", "<scm>", "<url>", "<name>", "<description>");
    for (String module : MODULES) {
      complete(group.resolve("seqread-" + module));
    }
    assertThat(only(group.resolve("seqread-lint"), "-all.jar"))
        .hasSameBinaryContentAs(Built.lint());
    assertThat(jar(group, "processor")).hasSameBinaryContentAs(Built.processor());
    assertThat(jar(group, "runtime")).hasSameBinaryContentAs(Built.runtime());
  }

  /** Nothing but what the repository tracks, or would. */
  private Path copy() throws Exception {
    Command files =
        Command.run(
            Snippet.ROOT, List.of("git", "ls-files", "-co", "--exclude-standard", "--deduplicate"));
    Path copy = folder.resolve("copy");
    for (String name : files.output().lines().toList()) {
      Path file = Snippet.ROOT.resolve(name);
      if (Files.isRegularFile(file)) {
        Files.createDirectories(copy.resolve(name).getParent());
        Files.copy(file, copy.resolve(name));
      }
    }
    return copy;
  }

  private static void complete(Path artifact) throws IOException {
    Path pom = only(artifact, ".pom");
    assertThat(Files.readString(pom)).contains("<name>", "<description>");
    for (String kind : List.of("-sources.jar", "-javadoc.jar", "-cyclonedx.json")) {
      assertThat(only(artifact, kind)).isNotEmptyFile();
    }
    for (Path jar : files(artifact, ".jar")) {
      boolean javadoc = jar.toString().endsWith("-javadoc.jar");
      try (JarFile content = new JarFile(jar.toFile())) {
        assertThat(javadoc || content.getEntry("META-INF/LICENSE") != null).as("" + jar).isTrue();
        assertThat(javadoc || content.getEntry("META-INF/NOTICE") != null).as("" + jar).isTrue();
      }
    }
  }

  private static Path jar(Path group, String module) throws IOException {
    return files(group.resolve("seqread-" + module), ".jar").stream()
        .filter(jar -> jar.getFileName().toString().matches(".*[0-9]\\.jar"))
        .findFirst()
        .orElseThrow();
  }

  private static Path only(Path artifact, String ending) throws IOException {
    List<Path> found = files(artifact, ending);
    assertThat(found).as(artifact + " " + ending).hasSize(1);
    return found.get(0);
  }

  private static List<Path> files(Path artifact, String ending) throws IOException {
    try (Stream<Path> tree = Files.walk(artifact)) {
      return tree.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<String> names(Path group) throws IOException {
    try (Stream<Path> all = Files.list(group)) {
      return new ArrayList<>(all.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }
}
