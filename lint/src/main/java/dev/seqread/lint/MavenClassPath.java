package dev.seqread.lint;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks Maven for the class path of a project. */
final class MavenClassPath {
  private static final long PATIENCE_SECONDS = 120;

  private MavenClassPath() {}

  /**
   * Its own classes and its dependencies; without the latter if Maven can't tell, which is said.
   */
  static List<Path> of(Path project, PrintWriter err) {
    List<Path> all = new ArrayList<>(List.of(project.resolve("target/classes")));
    try {
      Path answer = Files.createTempFile("classpath", ".txt");
      try {
        all.addAll(ask(project, answer, err));
      } finally {
        Files.delete(answer);
      }
    } catch (IOException e) {
      err.println("seqread: no class path from Maven: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return all;
  }

  private static List<Path> ask(Path project, Path answer, PrintWriter err)
      throws IOException, InterruptedException {
    Process maven =
        new ProcessBuilder(
                "mvn", "-q", "-B", "dependency:build-classpath", "-Dmdep.outputFile=" + answer)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    maven.getOutputStream().close();
    if (!maven.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      maven.destroy();
      err.println("seqread: no class path from Maven in " + PATIENCE_SECONDS + " s");
      return List.of();
    }
    if (maven.exitValue() != 0) {
      err.println("seqread: no class path from Maven: exit code " + maven.exitValue());
      return List.of();
    }
    return ClassPath.parse(Files.readString(answer).strip());
  }
}
