package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.BodyPrinter;
import java.util.List;

/** Compares the whole text of a lowered method. */
final class Golden {
  private Golden() {}

  static void check(String method, String source, String expected) {
    check(method, "", source, expected);
  }

  /**
   * @param method its name; {@code *} for all bodies of the file
   * @param options of the compiler
   */
  static void check(String method, String options, String source, String expected) {
    List<String> all = options.isEmpty() ? List.of() : List.of(options.split(" "));
    Compilation compilation = Compilation.withOptions(all, source);
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.problems()).isEmpty();
    assertThat(
            method.equals("*") ? BodyPrinter.print(compilation.unit()) : compilation.dump(method))
        .isEqualTo(expected);
  }
}
