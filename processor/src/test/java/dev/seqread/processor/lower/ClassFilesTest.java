package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.BodyPrinter;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program has from class files where a source is not compiled with the others. */
class ClassFilesTest {
  @TempDir private Path classes;

  /** Compiles a source against the class files that were compiled before. */
  private Compilation against(String... sources) {
    String path = classes + File.pathSeparator + Compilation.runtime();
    return Compilation.withOptions(List.of("-cp", path), sources);
  }

  private static MethodRef called(Compilation compilation) {
    return compilation.first("f", Instr.Call.class).method();
  }

  private Optional<Body> bodyOf(String source) {
    Compilation compilation = against(source);
    return compilation.program().body(called(compilation));
  }

  /** The body of what {@code f} calls, as it is printed. */
  private String dump(String helper) {
    Compilation.compile(classes, helper);
    return BodyPrinter.print(bodyOf("package a; class A { int f(H h) { return h.g(1); } }").get())
        .replaceAll(" +@\\d+", "");
  }

  @Test
  void lowersAMethodOfAClassFile() {
    Compilation.compile(classes, "package a;\n\nclass H {\n  int x;\n  int get() { return x; } }");
    Body body = bodyOf("package a; class A { int f(H h) { return h.get(); } }").orElseThrow();
    assertThat(BodyPrinter.print(body)).startsWith("METHOD a.H.get()\n 0:\n   %1 = this.x ");
    assertThat(body.place().fileName()).isEqualTo("H.java");
    assertThat(body.place().file()).isEqualTo("class:/a/H.java");
    assertThat(body.place().line()).isEqualTo(5);
  }

  @Test
  void computesConditionsInOneStep() {
    assertThat(dump("package a; class H { boolean g(int i) { return i != 2; } }"))
        .contains("NE", "return %")
        .doesNotContain("if ");
  }

  @Test
  void switchesOverTextsWithoutNumbers() {
    String dump =
        dump(
            "package a; class H { String s; int g(int i) {"
                + " switch (s) { case \"a\": return 7; case \"b\": return 8; default: return i; } } }");
    assertThat(dump).contains("\"a\"", "return ").doesNotContain("call ").doesNotContain("EQ %4,");
  }

  @Test
  void switchesOverTheConstantsOfEnums() {
    assertThat(
            dump(
                "package a; class H { enum E { P, Q } E e; int g(int i) {"
                    + " switch (e) { case Q: return 1; default: return 2; } } }"))
        .contains("= a.H.E.Q", "EQ")
        .doesNotContain("ordinal");
  }

  @Test
  void takesLambdasWithTheirBodies() {
    assertThat(
            dump(
                "package a; class H { int x; int g(int i) {"
                    + " java.util.function.IntSupplier s = () -> x + i; return s.getAsInt(); } }"))
        .contains("lambda captures this@1, i@1", "LAMBDA a.H.g(int)");
  }

  @Test
  void castsOnlyWhatTheSourceCasts() {
    assertThat(
            dump(
                "package a; class H { java.util.List<String> l; int g(int i) {"
                    + " return l.get(i).length(); } }"))
        .doesNotContain("(java.lang.String)");
  }

  @Test
  void prefersTheSource() {
    Compilation.compile(classes, "package a; class H { int get() { return 1; } }");
    Compilation compilation =
        against(
            "package a; class A { int f(H h) { return h.get(); } }",
            "package a; class H { int get() { return 2; } }");
    Body body = compilation.program().body(called(compilation)).orElseThrow();
    assertThat(BodyPrinter.print(body)).contains("%1 = 2");
  }

  @Test
  void looksNotIntoWhatAModelSpeaksOf() {
    Compilation.compile(classes, "package a; class Modelled { int get() { return 1; } }");
    assertThat(bodyOf("package a; class A { int f(Modelled h) { return h.get(); } }")).isEmpty();
  }

  @Test
  void hasNoBodyForWhatTheLanguageAdds() {
    Compilation.compile(classes, "package a; enum H { P }");
    assertThat(bodyOf("package a; class A { Object f() { return H.values(); } }")).isEmpty();
  }

  @Test
  void findsOverridesInClassFilesOfThePackage() {
    String base = "package a; class H { int get() { return 1; } }";
    String caller = "package a; class A { int f(H h) { return h.get(); } }";
    Compilation.compile(classes, base);
    Compilation alone = against(caller);
    assertThat(alone.program().isFixed(called(alone))).isTrue();
    Compilation.compile(
        classes,
        base,
        "package a; class Maker { Object o = new H() { @Override int get() { return 2; } }; }");
    Compilation overridden = against(caller);
    assertThat(overridden.program().isFixed(called(overridden))).isFalse();
    assertThat(overridden.program().implementations(called(overridden)))
        .extracting(MethodRef::owner)
        .containsExactlyInAnyOrder("a.H", "a.Maker$1");
  }

  @Test
  void knowsWhatClassFilesAssignToFields() {
    Compilation.compile(
        classes,
        "package a; class H { final long[] eight = new long[8]; String s;"
            + " void clear(boolean b) { s = b ? \"\" : null; } }");
    Compilation compilation =
        against("package a; class A { Object f(H h) { Object o = h.eight; return h.s; } }");
    List<Instr.LoadField> loads =
        compilation.instrs("f").stream()
            .filter(Instr.LoadField.class::isInstance)
            .map(Instr.LoadField.class::cast)
            .toList();
    assertThat(compilation.program().length(loads.get(0).field())).hasValue(8);
    assertThat(compilation.program().isAssignedNull(loads.get(0).field())).isFalse();
    assertThat(compilation.program().isAssignedNull(loads.get(1).field())).isTrue();
  }

  @Test
  void aBrokenClassFileHasNoBodies() throws IOException {
    Compilation.compile(classes, "package a; class H { int get() { return 1; } }");
    Compilation compilation = against("package a; class A { int f(H h) { return h.get(); } }");
    MethodRef get = called(compilation);
    Files.write(classes.resolve("a/H.class"), new byte[] {1, 2, 3});
    assertThat(compilation.program().body(get)).isEmpty();
    assertThat(compilation.program().troubles()).containsOnlyKeys("a.H");
  }
}
