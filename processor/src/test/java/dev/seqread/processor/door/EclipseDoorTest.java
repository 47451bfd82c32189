package dev.seqread.processor.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.SeqLock;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EclipseDoorTest {
  private static final String HELPERS =
      "class H { static int leak() { return 1; } static int smell() { return 1; }"
          + " static int crash() { return 1; } }";

  @TempDir private Path folder;
  private final RecordingCheckers checkers = new RecordingCheckers();
  private final List<Path> sources = new ArrayList<>();

  private void source(String name, String text) throws IOException {
    sources.add(Files.writeString(folder.resolve(name + ".java"), text));
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(String... options) throws IOException {
    return compile(new SeqReadProcessor(() -> checkers), options);
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(
      SeqReadProcessor processor, String... options) throws IOException {
    JavaCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Path output = Files.createDirectories(folder.resolve("out"));
    List<String> all =
        Stream.concat(
                Stream.of("-17", "-nowarn", "-d", output.toString(), "-cp", classPath(output)),
                Stream.of(options))
            .toList();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              manager,
              diagnostics,
              all,
              null,
              manager.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(processor));
      task.call();
    }
    return diagnostics.getDiagnostics();
  }

  @Test
  void reportsAtTheMemberWithTheExactPlaceInTheText() throws IOException {
    source("H", HELPERS);
    source(
        "A",
        "class A extends H {\n  int f(int x) { return x; }\n  class N {\n"
            + "    int f(String s) {\n      return new Object() { int k() { return leak(); } }.k();\n"
            + "    }\n  }\n}");
    List<Diagnostic<? extends JavaFileObject>> found = compile();
    assertThat(checkers.files).containsExactly("A.java", "H.java");
    assertThat(checkers.unresolved).isEmpty();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).getKind()).isEqualTo(Diagnostic.Kind.ERROR);
    assertThat(found.get(0).getLineNumber()).isEqualTo(4);
    assertThat(found.get(0).getMessage(null))
        .startsWith("A.java:5:46: [EscapeReturn] found\n  mend it\n");
  }

  @Test
  void seesTheClassPath() throws IOException {
    source("H", HELPERS);
    compile();
    sources.clear();
    checkers.files.clear();
    source("B", "class B { int f() { return H.smell(); } }");
    compile();
    assertThat(checkers.files).containsExactly("B.java");
    assertThat(checkers.unresolved).isEmpty();
  }

  private static String classPath(Path output) {
    String runtime = SeqLock.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return output + File.pathSeparator + runtime;
  }

  private void store() throws IOException {
    source(
        "Store",
        "class Store {\n  private final dev.seqread.SeqLock lock = new dev.seqread.SeqLock();\n"
            + "  private long x;\n  long sum() {\n    for (; ; ) {\n"
            + "      long seq = lock.readBegin();\n      long sum = Help.add(x, 1);\n"
            + "      if (lock.validate(seq)) { return sum; }\n    }\n  }\n"
            + "  void set(long a) { lock.write(() -> { x = a; }); }\n}");
  }

  @Test
  void looksIntoClassFilesOfWhatIsNotCompiled() throws IOException {
    source("Help", "class Help { static long add(long a, long b) { return a + b; } }");
    assertThat(compile(new SeqReadProcessor())).isEmpty();
    sources.clear();
    store();
    assertThat(compile(new SeqReadProcessor())).isEmpty();
    sources.clear();
    source(
        "Help",
        "class Help { static long last;"
            + " static long add(long a, long b) { last = a; return a + b; } }");
    assertThat(compile(new SeqReadProcessor())).isEmpty();
    sources.clear();
    store();
    assertThat(compile(new SeqReadProcessor()))
        .singleElement()
        .satisfies(d -> assertThat(d.getMessage(null)).startsWith("Store.java:7:"));
  }

  @Test
  void checksNothingWhileAFileIsEdited() throws IOException {
    source("H", HELPERS);
    compile("-Aphase=RECONCILE");
    assertThat(checkers.files).isEmpty();
  }

  @Test
  void leavesErrorsToTheOtherCompiler() throws IOException {
    source("A", "class A { int f( { } }");
    compile();
    assertThat(checkers.files).isEmpty();
  }

  @Test
  void aWrongOptionIsAnError() throws IOException {
    source("H", HELPERS);
    assertThat(compile("-Aseqread.strct="))
        .singleElement()
        .satisfies(d -> assertThat(d.getMessage(null)).contains("there is no option 'strct'"));
  }

  @Test
  void aFaultIsAnError() throws IOException {
    source("H", HELPERS);
    source("A", "class A extends H { int f() { return crash(); } }");
    assertThat(compile())
        .singleElement()
        .satisfies(
            d -> assertThat(d.getMessage(null)).contains("[InternalError]", "please report"));
  }
}
