package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that is wrong is lowered as far as javac understands it. */
class BrokenSourcesTest {
  private static final int VARIANTS = 8;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void lowersCodeWithTokensLostAndMoved(int seed) throws IOException {
    String source =
        Files.readString(Path.of("src/test/resources/dev/seqread/processor/lower/Zoo.java"));
    Random random = new Random(seed);
    for (int i = 0; i < VARIANTS; i++) {
      String broken = broken(source, random);
      compile(broken).ifPresent(found -> assertThat(found.problems()).as(broken).isEmpty());
    }
  }

  /** What javac itself fails on is no concern here. */
  private static Optional<Compilation> compile(String source) {
    try {
      return Optional.of(Compilation.of(source));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static String broken(String source, Random random) {
    List<String> tokens = new ArrayList<>(List.of(source.split("(?<=\\W)|(?=\\W)")));
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(tokens.size());
      switch (random.nextInt(3)) {
        case 0 -> tokens.subList(at, Math.min(tokens.size(), at + random.nextInt(9))).clear();
        case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
        default -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
      }
    }
    return String.join("", tokens);
  }
}
