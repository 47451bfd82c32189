package dev.seqread.processor.gen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles the header of every shape that has one, its assertions about offsets included. */
final class HeaderTest {
  @TempDir Path folder;

  /** A compiler, a standard and the ending of its sources. */
  private record Dialect(String compiler, String standard, String ending) {
    @Override
    public String toString() {
      return compiler + " -std=" + standard;
    }
  }

  private static List<Dialect> dialects() {
    List<Dialect> dialects = new ArrayList<>();
    for (String compiler : List.of("gcc", "clang")) {
      for (String standard : List.of("c11", "c17", "c2x")) {
        dialects.add(new Dialect(compiler, standard, ".c"));
      }
    }
    for (String compiler : List.of("g++", "clang++")) {
      for (String standard : List.of("c++17", "c++20", "c++2b")) {
        dialects.add(new Dialect(compiler, standard, ".cc"));
      }
    }
    dialects.removeIf(dialect -> !isInstalled(dialect.compiler()));
    return dialects;
  }

  private static boolean isInstalled(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @BeforeAll
  static void findCompilers() {
    for (String needed : List.of("gcc", "g++", "clang")) {
      if (!isInstalled(needed)) {
        System.out.println("HeaderTest skipped in part: no program '" + needed + "' is installed");
      }
    }
    if (dialects().isEmpty()) {
      assertThat(System.getenv("CI")).as("CI has a C compiler").isNotEqualTo("true");
      assumeTrue(false, "no C compiler is installed");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dialects")
  void everyHeaderCompilesWithoutAWarning(Dialect dialect) throws Exception {
    StringBuilder unit = new StringBuilder();
    int number = 0;
    for (Shape shape : Shape.all().toList()) {
      for (Map.Entry<String, String> text : shape.expected().entrySet()) {
        if (text.getKey().endsWith(".h")) {
          String name = "cell" + number++ + ".h";
          Files.writeString(folder.resolve(name), text.getValue());
          unit.append(("#include \"" + name + "\"\n").repeat(2));
        }
      }
    }
    assertThat(number).isPositive();
    String source = "unit" + dialect.ending();
    Files.writeString(folder.resolve(source), unit.append("int unit;\n"));
    List<String> command =
        List.of(
            dialect.compiler(),
            "-std=" + dialect.standard(),
            "-Wall",
            "-Wextra",
            "-Werror",
            "-pedantic",
            "-c",
            source);
    Process compiler =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(compiler.getInputStream().readAllBytes(), UTF_8);
    assertThat(compiler.waitFor()).as(said).isZero();
    assertThat(said).isEmpty();
  }
}
