package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The class files of this project are a large input that is at hand. */
class OwnClassesTest {
  private static final List<Path> CLASS_PATH =
      Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
          .map(Path::of)
          .toList();

  @Test
  void keepsEveryPromiseOfTheRepresentation() {
    ClassPath classes =
        ClassPath.of(List.of(Path.of("target/classes")), CLASS_PATH.toArray(Path[]::new));
    assertThat(classes.topLevels()).hasSizeGreaterThan(100);
    assertThat(classes.problems()).isEmpty();
    assertThat(classes.troubles()).isEmpty();
  }
}
