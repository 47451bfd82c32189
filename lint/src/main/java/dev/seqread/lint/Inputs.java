package dev.seqread.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;

/**
 * The source files that the paths on the command line stand for. Open jars stay open until closed.
 */
final class Inputs implements AutoCloseable {
  private final StandardJavaFileManager manager;
  private final Excludes excludes;
  private final List<FileSystem> jars = new ArrayList<>();
  private final Set<Path> seen = new LinkedHashSet<>();
  private final List<SourceFile> files = new ArrayList<>();
  private final List<String> kotlin = new ArrayList<>();

  private Inputs(StandardJavaFileManager manager, Excludes excludes) {
    this.manager = manager;
    this.excludes = excludes;
  }

  /**
   * Finds the files: of each path in the order given, of a folder or jar in the order of their
   * names.
   *
   * @throws CannotRun if a path does not exist, can't be read, or holds nothing to check
   */
  static Inputs open(List<Path> paths, Excludes excludes, StandardJavaFileManager manager) {
    Inputs inputs = new Inputs(manager, excludes);
    try {
      paths.forEach(inputs::add);
    } catch (CannotRun e) {
      inputs.close();
      throw e;
    }
    return inputs;
  }

  List<SourceFile> files() {
    return List.copyOf(files);
  }

  /** The Kotlin files beside them, which nothing here can read. */
  List<String> kotlin() {
    return List.copyOf(kotlin);
  }

  private void add(Path path) {
    if (!Files.exists(path)) {
      throw new CannotRun("no such file or folder: " + path);
    }
    try {
      if (Files.isDirectory(path)) {
        addTree(path, path, "");
      } else if (isModule(path)) {
        throw new CannotRun("a module declaration has nothing to check: " + path);
      } else if (isSource(path)) {
        addFile(path, path.getFileName().toString(), path.toString());
      } else if (isJar(path)) {
        FileSystem jar = FileSystems.newFileSystem(path, (ClassLoader) null);
        jars.add(jar);
        addTree(path, jar.getPath("/"), path + "!");
      } else {
        throw new CannotRun("neither a .java file, a folder, nor a source jar: " + path);
      }
    } catch (IOException | UncheckedIOException | ProviderNotFoundException e) {
      throw new CannotRun("cannot read " + path + ": " + e.getMessage());
    }
  }

  private void addTree(Path given, Path root, String prefix) throws IOException {
    List<Path> found;
    try (Stream<Path> tree = Files.walk(root)) {
      found = tree.filter(Files::isRegularFile).sorted().toList();
    }
    List<String> unread =
        found.stream().filter(Inputs::isKotlin).map(file -> prefix + file).toList();
    List<Path> sources = found.stream().filter(Inputs::isSource).toList();
    if (sources.isEmpty()) {
      throw new CannotRun(
          "no .java file in "
              + given
              + (unread.isEmpty() ? "" : ", and its .kt files can't be checked"));
    }
    kotlin.addAll(unread);
    for (Path file : sources) {
      addFile(file, root.relativize(file).toString(), prefix + file);
    }
  }

  /** Module declarations are left out: files of many modules may be checked together. */
  private void addFile(Path file, String within, String name) throws IOException {
    if (!isModule(file) && !excludes.match(within, name) && seen.add(file.toRealPath())) {
      manager.getJavaFileObjects(file).forEach(object -> files.add(new SourceFile(object, name)));
    }
  }

  private static boolean isModule(Path path) {
    return path.getFileName().toString().equals("module-info.java");
  }

  private static boolean isSource(Path path) {
    return path.toString().endsWith(".java");
  }

  private static boolean isKotlin(Path path) {
    return path.toString().endsWith(".kt");
  }

  private static boolean isJar(Path path) {
    return path.toString().endsWith(".jar") || path.toString().endsWith(".zip");
  }

  @Override
  public void close() {
    for (FileSystem jar : jars) {
      try {
        jar.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
