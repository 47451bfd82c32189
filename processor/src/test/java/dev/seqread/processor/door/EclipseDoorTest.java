package dev.seqread.processor.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.SeqLock;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
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
  private Supplier<Processor> processor = () -> new SeqReadProcessor(() -> checkers);
  private final List<Path> sources = new ArrayList<>();

  private void source(String name, String text) throws IOException {
    sources.add(Files.writeString(folder.resolve(name + ".java"), text));
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(String... options) throws IOException {
    JavaCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Path output = Files.createDirectories(folder.resolve("out"));
    List<String> all =
        Stream.concat(
                Stream.of("-17", "-d", output.toString(), "-cp", classPath(output)),
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
      task.setProcessors(List.of(processor.get()));
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
    processor = SeqReadProcessor::new;
    source("Help", "class Help { static long add(long a, long b) { return a + b; } }");
    assertThat(compile()).isEmpty();
    sources.clear();
    store();
    assertThat(compile()).isEmpty();
    sources.clear();
    source(
        "Help",
        "class Help { static long last;"
            + " static long add(long a, long b) { last = a; return a + b; } }");
    assertThat(compile())
        .singleElement()
        .satisfies(
            d ->
                assertThat(d.getMessage(null))
                    .startsWith("Help.java:1:")
                    .contains("[BrokenReliance]", "compile Store again"));
    assertThat(compile("-Aseqread.reliance=off")).isEmpty();
    sources.clear();
    store();
    assertThat(compile())
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

  @Test
  void saysAtATypeThatItKnowsNoClassPath() throws IOException {
    source("H", HELPERS);
    compile();
    sources.clear();
    source("B", "class B { int f() { return H.smell(); } }");
    processor = () -> new InTheIde(new SeqReadProcessor(() -> checkers));
    assertThat(compile())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.getKind()).isEqualTo(Diagnostic.Kind.WARNING);
              assertThat(d.getSource().getName()).endsWith("B.java");
              assertThat(d.getMessage(null))
                  .contains(
                      "set the processor option seqread.classpath to %classpath%",
                      "javac says in line 1: cannot find symbol");
            });
    assertThat(compile("-Aseqread.classpath=" + folder.resolve("out"))).isEmpty();
  }

  @Test
  void saysWrongOptionsAtAType() throws IOException {
    source("H", HELPERS);
    assertThat(compile("-Aseqread.strct="))
        .singleElement()
        .satisfies(d -> assertThat(d.getSource().getName()).endsWith("H.java"));
  }

  @Test
  void checksTheOthersBesideAFlowErrorThatOnlyJavacSees() throws IOException {
    source("H", HELPERS);
    source("A", "class A extends H { int f() { return leak(); } final int x; }");
    source("B", "class B extends H { int f() { return leak(); } }");
    processor = () -> new InTheIde(new SeqReadProcessor(() -> checkers));
    assertThat(compile().stream().map(d -> d.getMessage(null)).toList())
        .anyMatch(m -> m.startsWith("A.java:1:"))
        .anyMatch(m -> m.startsWith("B.java:1:"));
  }

  /** Hides what the batch compiler's environment has beyond the interface, as the IDE's does. */
  private static final class InTheIde extends AbstractProcessor {
    private final SeqReadProcessor inside;

    InTheIde(SeqReadProcessor inside) {
      this.inside = inside;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      InvocationHandler handler = (proxy, method, args) -> method.invoke(environment, args);
      inside.init(
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  EclipseDoorTest.class.getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  handler));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return inside.process(annotations, round);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
      return inside.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }
  }
}
