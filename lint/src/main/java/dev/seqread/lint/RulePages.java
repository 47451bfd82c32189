package dev.seqread.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The rules' pages, as they are packed into the jar. */
final class RulePages {
  private RulePages() {}

  /** The page of a rule, in Markdown. */
  static Optional<String> of(String rule) {
    try (InputStream page = RulePages.class.getResourceAsStream("rules/" + rule + ".md")) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
