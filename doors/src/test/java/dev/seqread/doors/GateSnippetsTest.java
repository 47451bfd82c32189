package dev.seqread.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of the page about the gate, as far as they can run here. */
final class GateSnippetsTest {
  private static final String CLOCK = "dev/seqread/examples/clockleak/Clock.java";
  private static final String PAGE = "docs/ci.md";

  @TempDir private Path folder;

  @BeforeEach
  void makeProject() throws IOException {
    Path source = folder.resolve("src/main/java").resolve(CLOCK);
    Files.createDirectories(source.getParent());
    Files.copy(Snippet.ROOT.resolve("examples/src/main/leaking").resolve(CLOCK), source);
    Files.createSymbolicLink(folder.resolve("seqread-lint.jar"), Built.lint());
  }

  @Test
  void configuration() throws Exception {
    Files.writeString(folder.resolve("seqread.toml"), Snippet.in(PAGE, "toml").get(0));
    Files.writeString(folder.resolve("cursor.model"), "");
    assertThat(Command.seqread(folder, "lint", "--update-baseline", "src").code()).isEqualTo(0);
    Command silent = Command.seqread(folder, "lint", "src");
    assertThat(silent.output()).contains("left out by the baseline: 1 finding");
    assertThat(silent.code()).isEqualTo(0);
  }

  /** The steps that run the command, in their order. */
  @Test
  void workflow() throws Exception {
    Matcher step = Pattern.compile("- run: (.*)").matcher(Snippet.in(PAGE, "yaml").get(0));
    List<Integer> codes = new ArrayList<>();
    while (step.find()) {
      codes.add(run(step.group(1).split(" ")).code());
    }
    assertThat(codes).containsExactly(0, 1);
    assertThat(folder.resolve("seqread.sarif")).content().contains("\"EscapeReturn\"");
  }

  @Test
  void hook() throws Exception {
    Command.run(folder, List.of("git", "init", "-q"));
    Path hook = folder.resolve(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, Snippet.in(PAGE, "sh").get(0));
    assertThat(hook.toFile().setExecutable(true)).isTrue();
    commit("--allow-empty", "--no-verify");
    Command.run(folder, List.of("git", "add", "src"));
    Command refused = commit("-a");
    assertThat(refused.output()).contains("error: [EscapeReturn]");
    assertThat(refused.code()).isEqualTo(1);
  }

  private Command commit(String... options) throws Exception {
    List<String> words = new ArrayList<>(List.of("git", "commit", "-qm", "one"));
    words.addAll(Arrays.asList(options));
    Map<String, String> who =
        Map.of(
            "GIT_AUTHOR_NAME", "a",
            "GIT_AUTHOR_EMAIL", "a@b",
            "GIT_COMMITTER_NAME", "a",
            "GIT_COMMITTER_EMAIL", "a@b",
            "PATH", Path.of(Command.jdk("java")).getParent() + ":" + System.getenv("PATH"));
    return Command.run(folder, who, words);
  }

  @Test
  void gradleTask() throws Exception {
    Matcher line =
        Pattern.compile("commandLine\\((.*)\\)").matcher(Snippet.in(PAGE, "kotlin").get(0));
    assertThat(line.find()).isTrue();
    Command run = run(line.group(1).replace("\"", "").split(", "));
    assertThat(run.output()).contains("error: [EscapeReturn]");
    assertThat(run.code()).isEqualTo(1);
  }

  private Command run(String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of(words));
    assertThat(all).startsWith("java", "-jar", "seqread-lint.jar", "lint");
    all.set(0, Command.jdk("java"));
    return Command.run(folder, all);
  }
}
