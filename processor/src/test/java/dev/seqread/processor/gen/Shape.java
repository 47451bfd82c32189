package dev.seqread.processor.gen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of the test resources: a source with a marked record, and what is generated for it. */
record Shape(Path folder) {
  private static final Path ALL = Path.of("src/test/resources/dev/seqread/processor/gen/shapes");

  static Stream<Shape> all() {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.sorted().map(Shape::new).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the top-level class in the source. */
  String name() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".java"))
          .map(file -> file.substring(0, file.length() - ".java".length()))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The binary name of the generated interface. */
  String cell() {
    return expected().keySet().stream()
        .filter(path -> path.endsWith("Cell.java"))
        .min(Comparator.comparingInt(path -> path.length()))
        .orElseThrow()
        .replace(".java", "")
        .replace('/', '.');
  }

  String source() {
    return text(folder.resolve(name() + ".java"));
  }

  /** The texts by their paths in the output of the compiler. */
  Map<String, String> expected() {
    Path expected = folder.resolve("expected");
    if (!Files.exists(expected)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.walk(expected)) {
      Map<String, String> texts = new TreeMap<>();
      List<Path> regular = files.filter(Files::isRegularFile).toList();
      regular.forEach(file -> texts.put(expected.relativize(file).toString(), text(file)));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void expect(Map<String, String> texts) {
    texts.forEach(
        (path, text) -> {
          try {
            Path file = folder.resolve("expected").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
