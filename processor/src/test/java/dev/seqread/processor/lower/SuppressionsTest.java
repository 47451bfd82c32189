package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Suppression;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionsTest {
  private static final String SOURCE =
      """
      import dev.seqread.SeqUnsafe;
      @SuppressWarnings("unchecked")
      class A {
        static final String ONE = "seqread:HazardNull";
        @SuppressWarnings("seqread") int a;
        @SuppressWarnings({"rawtypes", "seqread:HazardIndex", ONE})
        void f() {
          @SeqUnsafe(reason = "single " + "thread")
          int b = 1;
          Runnable r = () -> {
            @SuppressWarnings(value = "seqread") int c = 2;
          };
        }
      }
      """;

  private final List<Suppression> suppressions = Compilation.of(SOURCE).unit().suppressions();

  @Test
  void findsThemOnEveryDeclaration() {
    assertThat(suppressions)
        .extracting(s -> s.rule().orElse("all") + " " + s.reason().orElse("-"))
        .containsExactly("all -", "HazardIndex -", "HazardNull -", "all single thread", "all -");
  }

  @Test
  void coversTheDeclaration() {
    Suppression hazard = suppressions.get(1);
    Place range = hazard.range();
    assertThat(SOURCE.substring(range.start(), range.end()))
        .startsWith("@SuppressWarnings({")
        .endsWith("};\n  }");
    assertThat(hazard.covers("HazardIndex", suppressions.get(3).range())).isTrue();
    assertThat(hazard.covers("HazardNull", range)).isFalse();
    assertThat(hazard.covers("HazardIndex", suppressions.get(0).range())).isFalse();
    assertThat(suppressions.get(0).covers("EscapeReturn", suppressions.get(0).range())).isTrue();
  }

  @Test
  void findsNoneInFilesWithoutTheWords() {
    assertThat(Compilation.of("class A { int f() { return 1; } }").unit().suppressions()).isEmpty();
  }
}
