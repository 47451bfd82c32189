package dev.seqread.processor.lower;

import com.sun.source.util.JavacTask;
import dev.seqread.processor.bytecode.ClassBodies;
import dev.seqread.processor.classfile.ClassFiles;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Verifier;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Class files that are lowered in this process, as helpers of sources are. */
final class ClassPath {
  /** Bodies are in sources. */
  static final Sight SOURCES = new Everywhere(true);

  private final ClassBodies bodies;
  private final List<Path> roots;

  private record Everywhere(boolean source) implements Sight {
    @Override
    public boolean isSource(TypeElement topLevel) {
      return source;
    }

    @Override
    public boolean isClassFile(TypeElement topLevel) {
      return !source;
    }

    @Override
    public boolean isPlainAccessor(ExecutableElement accessor) {
      return false;
    }
  }

  /** The class files in folders and jars. */
  static ClassFiles files(List<Path> roots) {
    return new Folders(roots);
  }

  private ClassPath(List<Path> classPath, List<Path> roots) {
    JavacTask task =
        Compilation.withOptions(List.of("-cp", joined(classPath)), "class Nothing {}").task();
    Javac javac = Javac.of(task);
    Symbols symbols = new Symbols(javac, name -> false, new Everywhere(false));
    TypeFacts facts = new TypeFacts(symbols.types(), symbols.members());
    this.roots = roots;
    this.bodies = new ClassSight(javac, symbols, facts, new Folders(roots), name -> false).bodies();
  }

  /** Lowers the classes in folders and jars, with more to refer to. */
  static ClassPath of(List<Path> roots, Path... more) {
    List<Path> all = new ArrayList<>(roots);
    all.addAll(List.of(more));
    return new ClassPath(all, roots);
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  ClassBodies bodies() {
    return bodies;
  }

  SortedMap<String, String> troubles() {
    return bodies.troubles();
  }

  /** The names of all top-level classes. */
  SortedSet<String> topLevels() {
    SortedSet<String> names = new TreeSet<>();
    for (Path root : roots) {
      in(
          root,
          folder -> {
            try (Stream<Path> tree = Files.walk(folder)) {
              for (Path file : tree.toList()) {
                addIfClass(folder.relativize(file).toString(), names);
              }
            }
            return Optional.empty();
          });
    }
    return names;
  }

  private static void addIfClass(String file, SortedSet<String> names) {
    boolean isClass =
        file.endsWith(".class")
            && !file.contains("META-INF")
            && !file.matches(".*(^|/)(module|package)-info.class");
    String name = file.replaceFirst("\\.class$", "").replace('/', '.');
    if (isClass && name.lastIndexOf('$') <= name.lastIndexOf('.') + 1) {
      names.add(name);
    }
  }

  /** All bodies of all classes. */
  List<Body> all() {
    return topLevels().stream().flatMap(name -> bodies.bodies(name).stream()).toList();
  }

  /** What the verifier says about them. */
  List<String> problems() {
    return all().stream().flatMap(body -> Verifier.problems(body).stream()).toList();
  }

  private interface Work {
    Optional<byte[]> in(Path folder) throws IOException;
  }

  private static Optional<byte[]> in(Path root, Work work) {
    try {
      if (Files.isDirectory(root)) {
        return work.in(root);
      }
      try (FileSystem jar = FileSystems.newFileSystem(root)) {
        return work.in(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On a JDK whose compiler does not tell where its classes come from. */
  private record Folders(List<Path> roots) implements ClassFiles {
    @Override
    public Optional<byte[]> read(String name) {
      for (Path root : roots) {
        Optional<byte[]> found =
            in(
                root,
                folder -> {
                  Path file = folder.resolve(name.replace('.', '/') + ".class");
                  return Files.exists(file)
                      ? Optional.of(Files.readAllBytes(file))
                      : Optional.empty();
                });
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
  }
}
