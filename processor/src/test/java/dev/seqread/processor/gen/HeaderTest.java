package dev.seqread.processor.gen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @BeforeAll
  static void findCompiler() {
    String path = System.getenv().getOrDefault("PATH", "");
    boolean found =
        Arrays.stream(path.split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "cc")));
    if (!found) {
      String reason = "skipped: no program 'cc' is installed";
      System.out.println("HeaderTest " + reason);
      assertThat(System.getenv("CI")).as("CI has a C compiler").isNotEqualTo("true");
      assumeTrue(false, reason);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.seqread.processor.gen.Shape#all")
  void compilesWithoutAWarning(Shape shape) throws Exception {
    for (Map.Entry<String, String> text : shape.expected().entrySet()) {
      if (text.getKey().endsWith(".h")) {
        assertThat(compile(text.getValue())).as(text.getKey()).isEmpty();
      }
    }
  }

  /** What the compiler says of a file that includes the header twice. */
  private String compile(String header) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("cell.h"), header);
    Files.writeString(
        folder.resolve("unit.c"), "#include \"cell.h\"\n#include \"cell.h\"\nint unit;\n");
    List<String> command =
        List.of("cc", "-std=c11", "-Wall", "-Wextra", "-Werror", "-pedantic", "-c", "unit.c");
    Process compiler =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(compiler.getInputStream().readAllBytes(), UTF_8);
    assertThat(compiler.waitFor()).as(said).isZero();
    return said;
  }
}
