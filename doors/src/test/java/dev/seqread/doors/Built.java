package dev.seqread.doors;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** What the modules before this one have packaged. */
final class Built {
  static final String VERSION = System.getProperty("seqread.version");

  private Built() {}

  static Path lint() {
    return jar("lint/target/seqread-lint.jar");
  }

  static Path processor() {
    return jar("processor/target/seqread-processor-" + VERSION + ".jar");
  }

  static Path runtime() {
    return jar("runtime/target/seqread-runtime-" + VERSION + ".jar");
  }

  private static Path jar(String name) {
    Path jar = Snippet.ROOT.resolve(name);
    assumeThat(jar).as("made by mvn package").exists();
    return jar;
  }

  /**
   * A local repository of Maven that has what was built, and for the rest is that of the user: what
   * is downloaded is kept there, what was built gets into none but this.
   */
  static Path repository() throws IOException {
    Path theirs = Path.of(System.getProperty("seqread.repository"));
    Path merged = Path.of("target", "repository").toAbsolutePath();
    Path ours = merged.resolve("dev/seqread");
    link(theirs, merged, "dev");
    link(theirs.resolve("dev"), merged.resolve("dev"), "seqread");
    add(ours, "seqread-parent", Snippet.ROOT.resolve("pom.xml"), List.of());
    add(ours, "seqread-runtime", Snippet.ROOT.resolve("runtime/pom.xml"), List.of(runtime()));
    Path pom = Snippet.ROOT.resolve("processor/target/dependency-reduced-pom.xml");
    add(ours, "seqread-processor", pom, List.of(processor()));
    return merged;
  }

  /** Links what a folder holds, but for one name. */
  private static void link(Path from, Path to, String except) throws IOException {
    Files.createDirectories(from);
    Files.createDirectories(to);
    try (Stream<Path> groups = Files.list(from)) {
      for (Path group : groups.toList()) {
        Path link = to.resolve(group.getFileName());
        if (!link.endsWith(except) && Files.notExists(link)) {
          Files.createSymbolicLink(link, group);
        }
      }
    }
  }

  private static void add(Path group, String artifact, Path pom, List<Path> jars)
      throws IOException {
    Path folder = Files.createDirectories(group.resolve(artifact).resolve(VERSION));
    String name = artifact + "-" + VERSION;
    Files.copy(pom, folder.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
    for (Path jar : jars) {
      Files.copy(jar, folder.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
