package dev.seqread.processor.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References that a cell on the heap may hold. What it may not is in {@link RefusalTest}. */
final class ImmutabilityTest {
  private static final String TYPES =
      " @interface Immutable {}"
          + " @Immutable static class Marked { int a; }"
          + " abstract static class Base { final int a = 1; }"
          + " static final class Inherits extends Base { private final String b = \"\"; }"
          + " sealed interface Sum permits One, Two {}"
          + " record One(int a, Sum next) implements Sum {}"
          + " enum Two implements Sum { A { } }"
          + " record Pair<X>(X a, X b) {}";

  @TempDir Path output;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String",
        "Integer",
        "Class<?>",
        "Class<String>",
        "java.math.BigDecimal",
        "java.time.ZonedDateTime",
        "java.util.Optional<java.util.UUID>",
        "Marked",
        "Inherits",
        "Sum",
        "One",
        "Two",
        "Pair<String>",
        "java.nio.file.Path"
      })
  void accepts(String type) {
    assertThat(messages(type)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pair<Object>", "Pair<int[]>", "java.util.Optional<?>"})
  void looksIntoArguments(String type) {
    assertThat(messages(type)).hasSize(1);
  }

  private List<String> messages(String type) {
    return new Generation(output)
        .source("Source", "@dev.seqread.SeqCell record Source(" + type + " a) {" + TYPES + "}")
        .compile()
        .messages();
  }
}
