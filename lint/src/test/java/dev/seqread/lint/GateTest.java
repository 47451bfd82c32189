package dev.seqread.lint;

import static dev.seqread.lint.SeqreadCommand.lint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.lint.SeqreadCommand.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts, and who says so. */
final class GateTest {
  private static final String LEAK = "if (r == 0) return r;";

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String code(String name, String... statements) {
    return "class %s { final java.util.concurrent.locks.StampedLock lock =".formatted(name)
        + " new java.util.concurrent.locks.StampedLock(); int x;\n"
        + "int f() { long s = lock.tryOptimisticRead(); int r = x;\n"
        + String.join("\n", statements)
        + "\nreturn lock.validate(s) ? r : 0; }\n"
        + "void set(int v) { long s = lock.writeLock(); x = v; lock.unlockWrite(s); } }\n";
  }

  @Test
  void aBaselineSilencesWhatItKnowsAndNothingNew() throws IOException {
    Path file = write("A.java", code("A", LEAK));
    Path baseline = folder.resolve("known.json");
    Outcome made = lint("--baseline", baseline, "--update-baseline", file);
    assertThat(made.code()).isEqualTo(0);
    assertThat(made.out()).isEmpty();
    assertThat(made.errLines().get(0)).isEqualTo("seqread: 1 finding in " + baseline);

    write("A.java", "// one\n// two\n" + code("A", LEAK));
    Outcome moved = lint("--baseline", baseline, file);
    assertThat(moved.code()).isEqualTo(0);
    assertThat(moved.out()).isEmpty();
    assertThat(moved.errLines().get(0)).isEqualTo("seqread: left out by the baseline: 1 finding");

    write("A.java", code("A", LEAK, "if (r == 1) return 1;"));
    Outcome more = lint("--baseline", baseline, file);
    assertThat(more.code()).isEqualTo(1);
    assertThat(more.out()).contains("A.java:4: error").doesNotContain("A.java:3: error");

    write("A.java", code("A"));
    assertThat(lint("--baseline", baseline, file).errLines().get(0))
        .contains("0 findings; 1 of it no longer found");
  }

  @Test
  void refusesABaselineThatIsNone() throws IOException {
    Path file = write("A.java", code("A"));
    assertThat(lint("--baseline", folder.resolve("none"), file).err()).contains("no baseline ");
    assertThat(lint("--baseline", write("b.json", "{}"), file).err()).contains("no baseline of");
    assertThat(lint("--baseline", write("b.json", "["), file).err()).contains("cannot read base");
    assertThat(lint("--update-baseline", file).err()).contains("--update-baseline needs --base");
    assertThat(lint("--baseline", write("b.json", "["), file).code()).isEqualTo(2);
  }

  @Test
  void reportsOnChangedFilesOnly() throws Exception {
    write("A.java", code("A", LEAK));
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "one");
    assertThat(changed("HEAD")).isEmpty();
    write("sub/B.java", code("B", LEAK));
    assertThat(changed("HEAD")).containsExactly("B.java");
    write("A.java", code("A", LEAK, "if (r == 1) return 1;"));
    assertThat(changed("HEAD")).containsExactly("A.java", "A.java", "B.java");
    assertThat(run("lint", "--changed-since", "nowhere", ".").output())
        .startsWith("seqread: git rev-parse: ");
  }

  private List<String> changed(String revision) throws Exception {
    return run("lint", "--changed-since", revision, ".")
        .output()
        .lines()
        .filter(line -> line.contains(": error: "))
        .map(line -> line.replaceAll(":.*", "").replaceAll(".*/", ""))
        .toList();
  }

  private void git(String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of("git"));
    all.addAll(List.of(words));
    assertThat(process(all).code()).isEqualTo(0);
  }

  private record Ran(int code, String output) {}

  private Ran run(String... words) throws Exception {
    List<String> all =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Seqread.class.getName()));
    all.addAll(List.of(words));
    return process(all);
  }

  private Ran process(List<String> words) throws Exception {
    Process process =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), said);
  }

  @Test
  void takesTheConfigurationOfAFolderAbove() throws IOException {
    write("src/p/A.java", code("A", LEAK));
    write("src/gen/B.java", code("B", LEAK));
    Path file = write("seqread.toml", "exclude = [\"**/gen/**\"]\n");
    assertThat(lint(folder.resolve("src")).out()).contains("A.java:").doesNotContain("B.java:");
    write("seqread.toml", "fail-on = \"never\"\n[rules]\nEscapeReturn = \"warning\"\n");
    Outcome warned = lint(folder.resolve("src"));
    assertThat(warned.code()).isEqualTo(0);
    assertThat(warned.err()).contains("0 errors, 2 warnings");
    assertThat(lint("--fail-on", "warning", folder.resolve("src")).code()).isEqualTo(1);
    assertThat(lint("--rule", "EscapeReturn=off", folder.resolve("src")).out()).isEmpty();
    assertThat(lint("--config", file, folder.resolve("src/p")).code()).isEqualTo(0);
  }

  @Test
  void resolvesPathsOfTheConfigurationBesideIt() throws IOException {
    write("src/A.java", code("A", LEAK));
    write("seqread.toml", "baseline = \"known.json\"\nclasspath = [\"none\"]\n");
    Outcome made = lint("--update-baseline", folder.resolve("src"));
    assertThat(made.err()).contains("does not exist: " + folder.resolve("none"));
    assertThat(folder.resolve("known.json")).exists();
    assertThat(lint(folder.resolve("src")).code()).isEqualTo(0);
    write("seqread.toml", "models = [\"none.model\"]\n");
    assertThat(lint(folder.resolve("src")).err()).contains(folder.resolve("none.model").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "exlude = []|there is no key 'exlude'; there are baseline, classpath, ",
        "exclude = 1|'exclude' has to be a list of strings",
        "rules = 1|'rules' has to be a table",
        "encoding = []|'encoding' has to be a plain value",
        "encoding = 'klingon'|there is no encoding 'klingon'",
        "release = 'new'|a release is a number, not 'new'",
        "fail-on = 'low'|fail-on is error, warning or never, not 'low'",
        "rules = {Escape = 'off'}|there is no rule 'Escape'; nearest are ",
        "rules = |cannot read ",
      })
  void refusesAConfigurationThatMeansNothing(String text, String because) throws IOException {
    Path file = write("A.java", code("A"));
    write("seqread.toml", text + "\n");
    Outcome outcome = lint(file);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains(because).doesNotContain("internal error");
  }

  @Test
  void readsArgumentsFromAFile() throws IOException {
    Path file = write("A.java", code("A", LEAK));
    Path arguments = write("arguments", "--fail-on never\n" + file + "\n");
    assertThat(lint("@" + arguments).code()).isEqualTo(0);
  }

  @Test
  void saysWhereTheTimeWent() throws IOException {
    Outcome outcome = lint("--stats", write("A.java", code("A", LEAK)));
    assertThat(outcome.errLines())
        .anyMatch(line -> line.matches("seqread: +[0-9.]+ s javac"))
        .anyMatch(line -> line.matches("seqread: +[0-9.]+ s checking"))
        .anyMatch(line -> line.endsWith("A.java"))
        .contains("seqread:      1 EscapeReturn");
  }
}
