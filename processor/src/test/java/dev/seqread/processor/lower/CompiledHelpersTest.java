package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.Pipeline;
import dev.seqread.processor.Settings;
import dev.seqread.processor.bytecode.ClassBodies;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.ir.Verifier;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Related;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each fixture gets the findings that it gets from its source alone, where what its methods call is
 * taken from class files instead: also what a class calls in itself.
 */
class CompiledHelpersTest {
  private static final Path FIXTURES = Path.of("../test-fixtures/src/fixtures");

  @TempDir private Path classes;

  private final List<MethodRef> asked = new ArrayList<>();

  /** A program that has the bodies it is asked for from class files. */
  private record Compiled(JavacProgram source, ClassBodies bodies, List<MethodRef> asked)
      implements Program {
    @Override
    public Optional<Body> body(MethodRef method) {
      Optional<Body> compiled = bodies.body(method);
      compiled.ifPresent(body -> asked.add(method));
      compiled.ifPresent(body -> assertThat(Verifier.problems(body)).isEmpty());
      return compiled.or(() -> source.body(method));
    }

    @Override
    public boolean isFixed(MethodRef method) {
      return source.isFixed(method);
    }

    @Override
    public List<MethodRef> implementations(MethodRef method) {
      return source.implementations(method);
    }

    @Override
    public boolean isSettled(FieldRef field) {
      return field.isFinal()
          || field.is(FieldRef.Flag.PRIVATE) && field.guard().isEmpty() && bodies.isSettled(field);
    }

    @Override
    public Optional<MethodRef> implementation(MethodRef method, String type) {
      return source.implementation(method, type);
    }

    @Override
    public Optional<MethodRef> function(TypeRef type) {
      return source.function(type);
    }

    @Override
    public List<MethodRef> answers(TypeRef type) {
      return source.answers(type);
    }

    @Override
    public boolean isAssignedNull(FieldRef field) {
      return bodies.isAssignedNull(field);
    }

    @Override
    public OptionalInt length(FieldRef field) {
      return field.isFinal() ? bodies.length(field) : OptionalInt.empty();
    }

    @Override
    public boolean isSubtype(String type, String ofType) {
      return source.isSubtype(type, ofType);
    }

    @Override
    public boolean isEqualOnlyToItself(TypeRef type) {
      return source.isEqualOnlyToItself(type);
    }

    @Override
    public boolean isImmutable(TypeRef type) {
      return source.isImmutable(type);
    }
  }

  @TestFactory
  Stream<DynamicTest> fixtures() throws IOException {
    try (Stream<Path> tree = Files.walk(FIXTURES)) {
      List<Path> folders =
          tree.filter(Files::isDirectory).filter(CompiledHelpersTest::hasSources).sorted().toList();
      return Stream.concat(
          folders.stream()
              .map(f -> DynamicTest.dynamicTest(FIXTURES.relativize(f).toString(), () -> check(f))),
          Stream.of(
              DynamicTest.dynamicTest(
                  "there are helpers", () -> assertThat(asked).hasSizeGreaterThan(50))));
    }
  }

  private static boolean hasSources(Path folder) {
    return !sources(folder).isEmpty();
  }

  private static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void check(Path folder) {
    List<Path> files = sources(folder);
    compile(files);
    Compilation compilation = Compilation.ofFiles(List.of(), Compilation.files(files));
    assertThat(compilation.errors()).isEmpty();
    ModelIndex model = ModelIndex.jdk();
    Pipeline fromSource = new Pipeline(compilation.program(), model, Settings.DEFAULT);
    ClassBodies bodies = compilation.classFiles(classes).bodies();
    Pipeline mixed =
        new Pipeline(new Compiled(compilation.program(), bodies, asked), model, Settings.DEFAULT);
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (Unit unit : compilation.lowered()) {
      fromSource.check(unit).forEach(f -> expected.add(text(f)));
      mixed.check(unit).forEach(f -> actual.add(text(f)));
    }
    assertThat(bodies.troubles()).isEmpty();
    assertThat(actual).isEqualTo(expected);
  }

  private void compile(List<Path> files) {
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                Compilation.manager(),
                null,
                List.of("-proc:none", "-g", "-cp", Compilation.runtime(), "-d", classes.toString()),
                null,
                Compilation.files(files))
            .call();
    assertThat(compiled).isTrue();
  }

  /** What goes wrong in a helper that is compiled already is reported where it is called. */
  private static String text(Finding finding) {
    Place place =
        finding.flow().stream()
            .filter(related -> related.text().equals("in what is called here"))
            .map(Related::place)
            .findFirst()
            .orElse(finding.place());
    return place.fileName() + ":" + place.line() + ": " + finding.rule();
  }
}
