package dev.seqread.lint;

import dev.seqread.lint.lsp.TextCheck;
import dev.seqread.processor.door.WrongOption;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.JavaCompiler;

/**
 * How the files of an editor are checked: as {@code seqread.toml} says, with the class path that it
 * names, or else that of the Maven project around the file.
 */
final class EditorChecks {
  private static final Path NONE = Path.of("");

  private final JavaCompiler compiler;
  private final PrintWriter err;
  private final Map<Path, List<Path>> projects = new ConcurrentHashMap<>();

  EditorChecks(JavaCompiler compiler, PrintWriter err) {
    this.compiler = compiler;
    this.err = err;
  }

  /** The check for a file; a configuration that is wrong is said, and not used. */
  TextCheck of(URI uri) {
    Path file = "file".equals(uri.getScheme()) ? Path.of(uri) : NONE;
    try {
      return check(Config.around(file), file);
    } catch (CannotRun | WrongOption e) {
      err.println("seqread: " + e.getMessage());
      return check(Config.none(), file);
    }
  }

  private TextCheck check(Config config, Path file) {
    Setup setup = new SourceOptions().setup(config);
    List<Path> classPath = new ArrayList<>(setup.classPath());
    if (classPath.isEmpty()) {
      project(file).ifPresent(folder -> classPath.addAll(classPathOf(folder)));
    }
    return new TextCheck(compiler, setup.options(), RuntimeClasses.appendedTo(classPath));
  }

  private List<Path> classPathOf(Path project) {
    return projects.computeIfAbsent(project, folder -> MavenClassPath.of(folder, err));
  }

  private static Optional<Path> project(Path file) {
    for (Path folder = file.toAbsolutePath().getParent();
        folder != null;
        folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("pom.xml"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
