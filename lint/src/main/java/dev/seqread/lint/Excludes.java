package dev.seqread.lint;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Globs for files that are not to be checked. */
final class Excludes {
  private final List<PathMatcher> matchers;

  private Excludes(List<PathMatcher> matchers) {
    this.matchers = matchers;
  }

  /**
   * Reads globs, as of {@link java.nio.file.FileSystem#getPathMatcher}.
   *
   * @throws CannotRun if one is none
   */
  static Excludes of(List<String> globs) {
    return new Excludes(globs.stream().map(Excludes::matcher).toList());
  }

  private static PathMatcher matcher(String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new CannotRun("no glob: " + glob + ": " + e.getDescription());
    }
  }

  /**
   * True if a glob fits the file's name within what was given on the command line, or as the user
   * would call it: {@code **}{@code /generated/**} fits in both, wherever the folder is.
   */
  boolean match(String within, String name) {
    return matchers.stream()
        .anyMatch(
            m ->
                m.matches(Path.of(within))
                    || m.matches(Path.of(name))
                    || m.matches(Path.of("/").resolve(within)));
  }
}
