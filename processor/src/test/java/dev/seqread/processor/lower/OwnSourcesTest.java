package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sources of this project are a large input that is at hand. */
class OwnSourcesTest {
  private static Compilation compilation;

  @BeforeAll
  static void compile() throws IOException {
    List<Path> files =
        new ArrayList<>(
            List.of(Path.of("src/test/resources/dev/seqread/processor/lower/Zoo.java")));
    for (Path root : List.of(Path.of("src/main/java"), Path.of("../runtime/src/main/java"))) {
      try (Stream<Path> found = Files.walk(root)) {
        found
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.endsWith("module-info.java"))
            .sorted()
            .forEach(files::add);
      }
    }
    compilation =
        Compilation.ofFiles(
            List.of("-cp", System.getProperty("java.class.path")),
            ToolProvider.getSystemJavaCompiler()
                .getStandardFileManager(null, null, null)
                .getJavaFileObjectsFromPaths(files));
  }

  @Test
  void keepsEveryPromiseOfTheRepresentation() {
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.problems()).isEmpty();
  }

  @Test
  void lowersEveryStatement() {
    assertThat(compilation.trees())
        .allSatisfy(unit -> assertThat(MissingStatements.in(compilation, unit)).isEmpty());
  }
}
