package dev.seqread.processor.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a compilation hides from the checker is said. */
final class BlindSpotsTest {
  private static final String CELL =
      "package p; class Outer { @dev.seqread.SeqCell record Quote(long bid) { } }";
  private static final String METADATA = "package kotlin; public @interface Metadata { }";

  @TempDir private Path output;

  private List<String> compile(Javac javac) {
    return javac.compile(task -> Session.open(task, Map.of(), new RecordingCheckers())).messages();
  }

  @Test
  void saysThatNoCellIsWritten() {
    assertThat(compile(new Javac(output).source("p/Outer", CELL).options("-proc:none")))
        .singleElement()
        .asString()
        .startsWith(
            "MANDATORY_WARNING no p.OuterQuoteCell is written for this record:"
                + " no annotation processor runs");
  }

  @Test
  void saysNothingOfACellThatIsThere() {
    String made = "package p; interface OuterQuoteCell { }";
    assertThat(
            compile(
                new Javac(output)
                    .source("p/Outer", CELL)
                    .source("p/OuterQuoteCell", made)
                    .options("-proc:none")))
        .isEmpty();
    assertThat(
            new Javac(output)
                .source("p/Outer", CELL)
                .processor(new SeqReadProcessor())
                .compile(task -> {})
                .messages())
        .isEmpty();
  }

  @Test
  void saysOnceThatKotlinIsNotChecked() {
    assertThat(
            compile(
                new Javac(output)
                    .source("kotlin/Metadata", METADATA)
                    .source("A", "@kotlin.Metadata class A { int f() { return 0; } }")
                    .source("B", "@kotlin.Metadata class B { }")))
        .singleElement()
        .asString()
        .startsWith("MANDATORY_WARNING seqread does not check Kotlin: of A,");
  }
}
