package dev.seqread.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files that differ from a revision of the Git repository that the working folder is in. */
final class Changes {
  private final Set<Path> files;

  private Changes(Set<Path> files) {
    this.files = files;
  }

  /**
   * Asks Git; files that it does not track yet have changed.
   *
   * @throws CannotRun if there is no Git, no repository or no such revision
   */
  static Changes since(String revision, Path folder) {
    Path root = Path.of(git(folder, "rev-parse", "--show-toplevel").strip());
    String commit =
        git(folder, "rev-parse", "--verify", "--end-of-options", revision + "^{commit}").strip();
    Set<Path> files = new HashSet<>();
    add(git(root, "diff", "--name-only", "-z", commit), root, files);
    add(git(root, "ls-files", "--others", "--exclude-standard", "-z"), root, files);
    return new Changes(files);
  }

  boolean contain(Located found) {
    String uri = found.finding().place().file();
    return uri.startsWith("file:") && files.contains(real(Path.of(java.net.URI.create(uri))));
  }

  private static void add(String names, Path root, Set<Path> files) {
    for (String name : names.split("\0")) {
      if (!name.isEmpty()) {
        files.add(real(root.resolve(name)));
      }
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  private static String git(Path folder, String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    try {
      Process git =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      git.getOutputStream().close();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (git.waitFor() != 0) {
        throw new CannotRun("git " + words[0] + ": " + said.lines().findFirst().orElse("failed"));
      }
      return said;
    } catch (IOException e) {
      throw new CannotRun("cannot run git: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("interrupted");
    }
  }
}
