package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final String SOURCE =
      """
      class A<T> {
      \tint first = 1, /* second */ second[] = {first}, third;
        /** f */ @Deprecated public <f> int f(int[] a) { // f
          for (int i : a) {
            a[i]++;
          }
          Runnable r = () /* -> */ -> { };
          return a
              .clone()
              .length;
        }
        <T> A() {}
      }
      """;

  private final Compilation compilation = Compilation.of(SOURCE);

  private static String text(Place place) {
    return SOURCE.substring(place.start(), place.end());
  }

  @Test
  void countsColumnsInCharacters() {
    Place second = compilation.field("second").place();
    assertThat(text(second)).isEqualTo("second");
    assertThat(second.line()).isEqualTo(2);
    assertThat(second.column()).isEqualTo(SOURCE.lines().toList().get(1).indexOf("second[") + 1);
    assertThat(second.fileName()).isEqualTo("A.java");
  }

  @Test
  void findsDeclaredNames() {
    assertThat(text(compilation.unit().classes().get(0).place())).isEqualTo("A");
    assertThat(text(compilation.field("first").place())).isEqualTo("first");
    assertThat(text(compilation.field("third").place())).isEqualTo("third");
    Place f = compilation.method("f").place();
    assertThat(text(f)).isEqualTo("f");
    assertThat(SOURCE.substring(f.start())).startsWith("f(int[] a)");
    Place constructor = compilation.method("<init>").place();
    assertThat(SOURCE.substring(constructor.start())).startsWith("A() {}");
  }

  @Test
  void givesInstructionsTheirSyntax() {
    assertThat(text(compilation.first("f", Instr.LoopHead.class).place()))
        .isEqualTo("for (int i : a");
    assertThat(text(compilation.first("f", Instr.StoreElement.class).place())).isEqualTo("a[i]++");
    assertThat(text(compilation.first("f", Instr.Lambda.class).body().place())).isEqualTo("->");
    Place clone = compilation.first("f", Instr.Call.class).place();
    assertThat(text(clone)).isEqualTo("clone()");
    assertThat(clone.line()).isEqualTo(9);
    Place returned =
        compilation.method("f").body().orElseThrow().blocks().stream()
            .map(block -> block.end())
            .filter(Terminator.Return.class::isInstance)
            .findFirst()
            .orElseThrow()
            .place();
    assertThat(text(returned)).startsWith("return a").endsWith(".length;");
  }

  @Test
  void placesWhatNoOneWroteAtTheDeclarationAround() {
    Compilation implicit =
        Compilation.of(
            """
            class A {
              static class Base { Base() {} }
              static class Derived extends Base {
              }
            }
            """);
    Instr.Call call =
        implicit
                    .unit()
                    .classes()
                    .get(2)
                    .methods()
                    .get(0)
                    .body()
                    .orElseThrow()
                    .blocks()
                    .get(0)
                    .instrs()
                    .get(0)
                instanceof Instr.Call found
            ? found
            : null;
    assertThat(call).isNotNull();
    assertThat(call.place().line()).isEqualTo(3);
    assertThat(call.place().end() - call.place().start()).isEqualTo("Derived".length());
  }
}
