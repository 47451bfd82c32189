package dev.seqread.processor.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SessionTest {
  private static final String HELPERS =
      "class H { static int ok() { return 1; } static int leak() { return 1; }"
          + " static int smell() { return 1; } static int crash() { return 1; } }";

  @TempDir private Path output;
  private final RecordingCheckers checkers = new RecordingCheckers();
  private Javac javac;

  @BeforeEach
  void setUp() {
    javac = new Javac(output);
  }

  private Javac.Result compile() {
    return javac.compile(task -> Session.open(task, Map.of(), checkers));
  }

  @Test
  void checksEveryFileOnceWithNamesResolvedEverywhere() {
    javac
        .source("A", "class A { int f() { return B.g(); } class N { int n() { return f(); } } }")
        .source(
            "B",
            "class B { static int g() { return new Second().h(); } } class Second {"
                + " int h() { Runnable r = () -> B.g(); return new Object() { int k() { return B.g(); } }.k(); } }");
    assertThat(compile().success()).isTrue();
    assertThat(checkers.files).containsExactly("A.java", "B.java");
    assertThat(checkers.unresolved).isEmpty();
  }

  @Test
  void reportsBeforeAnyClassFileIsWritten() {
    javac
        .source("A", "class A { int f() { return H.ok(); } }")
        .source("B", "class B extends H { int g() { return leak(); } }")
        .source("H", HELPERS);
    assertThat(compile().success()).isFalse();
    assertThat(javac.classFiles()).isEmpty();
  }

  @Test
  void reportsAtTheFindingsOwnPlace() {
    javac
        .source("H", HELPERS)
        .source("B", "class B extends H {\n  int g() {\n    return leak();\n  }\n}");
    Diagnostic<?> error = compile().diagnostics().get(0);
    assertThat(error.getKind()).isEqualTo(Diagnostic.Kind.ERROR);
    assertThat(error.getLineNumber()).isEqualTo(3);
    assertThat(error.getColumnNumber()).isEqualTo(12);
    assertThat(error.getMessage(null))
        .isEqualTo("[EscapeReturn] found\n  mend it\n  see: seqread explain EscapeReturn");
  }

  @Test
  void warningsSurviveNowarnAndFailOnlyUnderWerror() {
    javac.source("H", HELPERS).source("B", "class B extends H { int g() { return smell(); } }");
    Javac.Result lenient =
        javac.options("-nowarn").compile(t -> Session.open(t, Map.of(), checkers));
    assertThat(lenient.success()).isTrue();
    assertThat(lenient.diagnostics().get(0).getKind()).isEqualTo(Diagnostic.Kind.MANDATORY_WARNING);
    javac.options("-Werror");
    assertThat(compile().success()).isFalse();
  }

  @Test
  void aFaultIsAnErrorOfItsFileAndTheOthersAreChecked() {
    javac
        .source("H", HELPERS)
        .source("B", "class B extends H { int g() { return crash(); } }")
        .source("C", "class C extends H { int g() { return leak(); } }");
    assertThat(compile().messages())
        .hasSize(2)
        .anyMatch(
            m ->
                m.startsWith(
                        "ERROR [InternalError] seqread failed and has not checked this file:"
                            + " java.lang.IllegalStateException: cannot cope with crash() at dev.seqread.")
                    && m.contains("please report"))
        .anyMatch(m -> m.startsWith("ERROR [EscapeReturn] found"));
  }

  @Test
  void aFaultBeforeTheFirstFileIsOneError() {
    javac.source("H", HELPERS).source("B", "class B extends H { }");
    Checkers failing =
        (task, options, files) -> {
          throw new AssertionError("no checker");
        };
    Javac.Result result = javac.compile(task -> Session.open(task, Map.of(), failing));
    assertThat(result.success()).isFalse();
    assertThat(result.messages())
        .singleElement()
        .asString()
        .startsWith(
            "ERROR [InternalError] seqread failed and checks nothing more: java.lang.AssertionError: no checker");
  }

  @Test
  void checksOnceThroughTwoDoorsWithTheOptionsOfBoth() {
    javac.source("H", HELPERS).source("B", "class B extends H { int g() { return smell(); } }");
    Javac.Result result =
        javac.compile(
            task -> {
              Session.open(task, Map.of("strict", "", "rule.HazardNull", "error"), checkers);
              Session.open(task, Map.of("rule.HazardNull", "off"), checkers);
            });
    assertThat(result.diagnostics()).hasSize(1);
    assertThat(checkers.options)
        .singleElement()
        .isEqualTo(Options.of(Map.of("strict", "", "rule.HazardNull", "off")));
  }

  @Test
  void checksOnceThroughDoorsOfTwoClassLoaders() throws Exception {
    javac.source("H", HELPERS).source("B", "class B extends H { int g() { return smell(); } }");
    URL classes = Session.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader other =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      Class<?> plugin = other.loadClass(SeqReadPlugin.class.getName());
      Method open =
          other
              .loadClass(SeqReadPlugin.class.getName())
              .getDeclaredMethod("init", JavacTask.class, String[].class);
      Javac.Result result =
          javac.compile(
              task -> {
                try {
                  open.invoke(
                      plugin.getConstructor().newInstance(),
                      task,
                      new String[] {"rule.NoSuch=off"});
                } catch (ReflectiveOperationException e) {
                  throw new AssertionError(e);
                }
                Session.open(task, Map.of(), checkers);
              });
      assertThat(result.messages())
          .singleElement()
          .asString()
          .contains("there is no rule 'NoSuch'");
    }
  }

  @Test
  void aWrongOptionIsOneErrorAndNothingIsChecked() {
    javac.source("H", HELPERS).source("B", "class B extends H { int g() { return smell(); } }");
    Javac.Result result = javac.compile(t -> Session.open(t, Map.of("strct", ""), checkers));
    assertThat(result.success()).isFalse();
    assertThat(result.messages())
        .containsExactly(
            "ERROR seqread: there is no option 'strct'; there are rule.NAME, strict, infer and models");
    assertThat(checkers.files).isEmpty();
  }

  @Test
  void checksWhatAnnotationProcessingMade() {
    javac.source("A", "class A { int f() { return Made.g(); } }").processor(new Maker());
    assertThat(compile().success()).isTrue();
    assertThat(checkers.files).containsExactlyInAnyOrder("A.java", "Made.java");
    assertThat(checkers.unresolved).isEmpty();
  }

  @Test
  void checksUnderProcOnly() {
    javac
        .source("A", "class A { int f() { return new B().g(); } }")
        .source("B", "class B { int g() { return 1; } }")
        .options("-proc:only")
        .processor(new Maker());
    assertThat(compile().success()).isTrue();
    assertThat(checkers.files).containsExactlyInAnyOrder("A.java", "B.java", "Made.java");
    assertThat(checkers.unresolved).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import no.such.Thing; class A { }",
        "class A extends Gone { }",
        "class A { Gone g; }",
        "class A { java.util.List<Gone> f() { return null; } }",
        "class A { void f(int x, Gone... g) { } }",
        "class A { class B { void f() throws Gone { } } }",
        "@Gone class A { }",
      })
  void addsNothingToErrorsInDeclarations(String source) {
    javac
        .source("A", source)
        .source("B", "class B { int f() { return undefined; } }")
        .processor(new Maker());
    assertThat(compile().success()).isFalse();
    assertThat(checkers.files).isEmpty();
  }

  @Test
  void checksFilesThatTheCompilerFindsItself() throws IOException {
    Path folder = Files.createDirectory(output.resolve("src"));
    Files.writeString(folder.resolve("Found.java"), "class Found { int g() { return Deep.h(); } }");
    Files.writeString(folder.resolve("Deep.java"), "class Deep { static int h() { return 1; } }");
    javac
        .source("A", "class A { int f() { return new Found().g(); } }")
        .options("-sourcepath", folder.toString());
    assertThat(compile().success()).isTrue();
    assertThat(checkers.files).containsExactlyInAnyOrder("A.java", "Found.java", "Deep.java");
    assertThat(checkers.unresolved).isEmpty();
  }

  @Test
  void checksBesideAnErrorInAnotherFile() {
    javac
        .source("A", "class A { int f() { return \"text\"; } }")
        .source("B", "class B extends H { int g() { return leak(); } }")
        .source("H", HELPERS);
    Javac.Result result = compile();
    assertThat(result.messages()).hasSize(2).anyMatch(m -> m.contains("[EscapeReturn]"));
  }

  @Test
  void doesNotCheckWhatDidNotParse() {
    javac.source("A", "class A { int f() { return 1 } }").source("B", "class B { }");
    assertThat(compile().success()).isFalse();
    assertThat(checkers.files).isEmpty();
  }

  @Test
  void livesWithModuleAndPackageDeclarations() {
    javac
        .source("module-info", "module m { }")
        .source("p/package-info", "package p;")
        .source("p/A", "package p; class A { int f() { return f(); } }");
    assertThat(compile().success()).isTrue();
    assertThat(checkers.files).contains("A.java");
    assertThat(checkers.unresolved).isEmpty();
  }

  /** Makes one class, in its first round. */
  @SupportedAnnotationTypes("*")
  private static final class Maker extends AbstractProcessor {
    private boolean made;

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!made) {
        made = true;
        try (Writer file = processingEnv.getFiler().createSourceFile("Made").openWriter()) {
          file.write("class Made { static int g() { return 1; } }");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }
  }
}
