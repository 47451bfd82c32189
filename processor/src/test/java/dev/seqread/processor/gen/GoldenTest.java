package dev.seqread.processor.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares whole files; {@code -Dseqread.golden=write} writes what is generated now, to be read
 * before it is committed.
 */
final class GoldenTest {
  @TempDir Path output;
  @TempDir Path again;

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.seqread.processor.gen.Shape#all")
  void isWhatIsExpected(Shape shape) {
    Generation generation = generate(shape, output);
    if ("write".equals(System.getProperty("seqread.golden"))) {
      shape.expect(generation.texts());
    }
    assertThat(generation.texts()).isEqualTo(shape.expected());
    assertThat(generate(shape, again).texts()).isEqualTo(generation.texts());
  }

  private static Generation generate(Shape shape, Path output) {
    Generation generation =
        new Generation(output).options("--release", "17").source(shape.name(), shape.source());
    assertThat(generation.compile()).isEqualTo(new Generation.Result(true, List.of()));
    return generation;
  }
}
