package dev.seqread.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A block of code in the documentation. */
record Snippet(String language, String text) {
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);

  /** The blocks of one language in a file, in order. */
  static List<String> in(String file, String language) {
    return BLOCK
        .matcher(read(ROOT.resolve(file)))
        .results()
        .map(block -> new Snippet(block.group(1), block.group(2)))
        .filter(snippet -> snippet.language().equals(language))
        .map(Snippet::text)
        .toList();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
