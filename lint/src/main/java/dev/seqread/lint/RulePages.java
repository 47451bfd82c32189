package dev.seqread.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The rules' pages, as they are packed into the jar. */
final class RulePages {
  private RulePages() {}

  /** What a page begins with, behind its heading and the line about level and place. */
  static String firstParagraph(String page) {
    return Arrays.stream(page.split("\n\n"))
        .filter(part -> !part.startsWith("#") && !part.startsWith("*") && !part.isBlank())
        .findFirst()
        .orElse(page)
        .replaceAll("\\s+", " ")
        .strip();
  }

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
