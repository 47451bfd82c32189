package dev.seqread.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what stands in the example, and what the compiler really says. */
final class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final String STORY = "dev/seqread/examples/clockleak/Clock.java";
  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path classes;

  private static List<String> blocks(String language) throws Exception {
    Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
    return block.results().filter(b -> b.group(1).equals(language)).map(b -> b.group(2)).toList();
  }

  @Test
  void showsTheLeak() throws Exception {
    assertThat(blocks("java"))
        .singleElement()
        .satisfies(
            code ->
                assertThat(Files.readString(ROOT.resolve("examples/src/main/leaking/" + STORY)))
                    .contains(code));
  }

  @Test
  void namesWhatIsThere() throws Exception {
    for (Path page : List.of(ROOT.resolve("README.md"), ROOT.resolve("docs/builds.md"))) {
      Matcher link = Pattern.compile("]\\(([^)#]+)[^)]*\\)").matcher(Files.readString(page));
      assertThat(link.results().map(l -> page.resolveSibling(l.group(1))))
          .isNotEmpty()
          .allSatisfy(target -> assertThat(target).exists());
    }
  }

  @Test
  void showsWhatTheCompilerSays() throws Exception {
    StringWriter said = new StringWriter();
    boolean compiled =
        new DemoCompiler(classes).compile(List.of("leaking/" + STORY), new PrintWriter(said));
    assertThat(compiled).isFalse();
    assertThat(blocks("")).first().isEqualTo(said.toString());
  }

  @Test
  void writesNoClassFileForTheLeak() throws Exception {
    new DemoCompiler(classes)
        .compile(List.of("leaking/" + STORY), new PrintWriter(new StringWriter()));
    try (Stream<Path> files = Files.walk(classes)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void demonstrates() {
    SeqreadCommand.Outcome outcome = SeqreadCommand.run("demo", "--millis", "50");
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(0);
    assertThat(outcome.out()).contains("error: [EscapeReturn]", "says:\n\n  nothing\n");
  }
}
