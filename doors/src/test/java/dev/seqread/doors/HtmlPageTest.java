package dev.seqread.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML report as a browser shows it. */
final class HtmlPageTest {
  @TempDir private Path folder;

  @Test
  void drawsAndFiltersItself() throws Exception {
    Optional<Path> browser =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(name -> Command.find(name).stream())
            .findFirst();
    assumeThat(browser).as("a Chromium, Debian's package chromium").isPresent();
    Path page = folder.resolve("report.html");
    Command lint =
        Command.seqread(
            Snippet.ROOT,
            "lint",
            "--format",
            "html",
            "--output",
            page.toString(),
            "examples/src/main/leaking",
            "lint/src/test/resources/dev/seqread/lint/doors");
    assertThat(lint.code()).as(lint.output()).isEqualTo(1);

    String all = shown(browser.get(), page, "");
    int findings = count("<article>", all);
    assertThat(findings).isGreaterThan(3);
    assertThat(all)
        .contains("seqread: " + findings + " of " + findings + " findings")
        .contains("<mark>return nanos;</mark>")
        .contains("data-text=\"@SuppressWarnings(&quot;seqread:EscapeReturn&quot;)\"");
    assertThat(count("<path ", all)).as("arrows").isGreaterThanOrEqualTo(findings);

    String one = shown(browser.get(), page, "#rule=EscapeReturn&folder=examples/src/main/leaking");
    assertThat(count("<article>", one)).isEqualTo(1);
    assertThat(one).contains("seqread: 1 of " + findings + " findings");
  }

  private String shown(Path browser, Path page, String hash) throws Exception {
    Command run =
        Command.run(
            folder,
            List.of(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                page.toUri() + hash));
    return run.output();
  }

  private static int count(String text, String in) {
    return (int) Pattern.compile(Pattern.quote(text)).matcher(in).results().count();
  }
}
