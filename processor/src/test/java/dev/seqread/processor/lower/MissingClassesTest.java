package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that the class path lacks, though what it has mentions them. */
class MissingClassesTest {
  private static final String LIBRARY =
      """
      package lib;
      public class Lib extends Missing {
        @Gone(Missing.class) public Missing field;
        @Gone(Missing.class) public int known(@Gone(Missing.class) int n) { return n; }
        public int unknown(Missing m) { return 1; }
        public Missing make() { return null; }
      }
      """;

  private Compilation compile(Path folder, String source) throws IOException {
    Compilation.compile(
        folder,
        LIBRARY,
        "package lib; public class Missing {}",
        "package lib; public @interface Gone { Class<?> value(); }");
    Files.delete(folder.resolve("lib/Missing.class"));
    Files.delete(folder.resolve("lib/Gone.class"));
    return Compilation.withOptions(List.of("-cp", folder + ":" + Compilation.runtime()), source);
  }

  @Test
  void lowersCodeThatNeedsNoneOfThem(@TempDir Path folder) throws IOException {
    Compilation compilation =
        compile(
            folder,
            """
            import lib.Lib;
            class A {
              int f(Lib lib) {
                lib.field = null;
                Object o = lib.field;
                return lib.known(1) + lib.unknown(null);
              }
            }
            """);
    assertThat(compilation.problems()).isEmpty();
    MethodRef known = compilation.first("f", Instr.Call.class).method();
    assertThat(known.toString()).isEqualTo("lib.Lib.known(int)");
    assertThat(compilation.program().isSubtype("lib.Lib", "lib.Missing")).isTrue();
    assertThat(compilation.program().isSubtype("lib.Lib", "java.util.List")).isFalse();
  }

  @Test
  void marksCallsThatMeanNothing(@TempDir Path folder) throws IOException {
    Compilation compilation =
        compile(
            folder,
            """
            class A extends Nowhere {
              int f(lib.Lib lib, Object o) {
                nothing(1, lib).more();
                Nowhere n = new Nowhere(lib.make());
                for (Nowhere m : n.all()) n.field += m.field++;
                try (Nowhere r = n.open()) {
                  switch (n) { default: }
                } catch (Nowhere e) {
                  Runnable run = () -> n.go(e::print, A::none);
                }
                return o instanceof Nowhere p ? (Nowhere) o : lib.make().call();
              }
              Nowhere g = new Nowhere() { int h() { return missing; } };
            }
            """);
    assertThat(compilation.errors()).isNotEmpty();
    assertThat(compilation.problems()).isEmpty();
    assertThat(compilation.first("f", Instr.Call.class).method().flags())
        .contains(MethodRef.Flag.UNRESOLVED);
  }
}
