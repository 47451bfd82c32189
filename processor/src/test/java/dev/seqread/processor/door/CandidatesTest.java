package dev.seqread.processor.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.seqread.processor.model.ModelIndex;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

final class CandidatesTest {
  private static final String SOURCE =
      "import dev.seqread.*; interface Source { @SeqRead long now(); }";
  private static final String GUARDED =
      "import dev.seqread.*; class Guarded { SeqLock lock = new SeqLock();"
          + " @SeqGuarded(\"lock\") long value; static void on(Source s) { } }";

  @Test
  void leavesOutWhatHasNothingToDoWithSequenceLocks() throws IOException {
    assertThat(candidates("class A { int f(java.util.List<String> l) { return l.size(); } }"))
        .isEmpty();
    assertThat(candidates("class A { Object f() { return int.class; } }")).isEmpty();
  }

  @Test
  void takesWhatNamesALock() throws IOException {
    assertThat(
            candidates(
                "class A { boolean f(java.util.concurrent.locks.StampedLock l) { return l.validate(1); } }"))
        .containsExactly("A");
    assertThat(
            candidates(
                "class A extends B { long f() { return lock.tryOptimisticRead(); } }",
                "class B { java.util.concurrent.locks.StampedLock lock; }"))
        .containsExactly("A");
  }

  @Test
  void takesAUseOfAHelperInAnyDepth() throws IOException {
    String helpers =
        "class B { static java.util.concurrent.locks.StampedLock l; static long inner() {"
            + " return l.tryOptimisticRead(); } static long begin() { return inner(); } }";
    assertThat(candidates("class A { long f() { return B.begin(); } }", helpers))
        .containsExactly("A", "B");
    assertThat(
            candidates(
                "class A { long begin() { return 1; } long f() { return begin(); } }", helpers))
        .containsExactly("B");
  }

  @Test
  void takesAUseOfAGuardedField() throws IOException {
    assertThat(candidates("class A { long f(Guarded g) { return g.value; } }")).contains("A");
    assertThat(candidates("class A extends Guarded { long f() { return value; } }")).contains("A");
  }

  @Test
  void takesAnImplementationOfAnAnnotatedMethod() throws IOException {
    assertThat(
            candidates(
                "class A implements B { public long now() { return 1; } }",
                "interface B extends Source { }"))
        .contains("A");
    assertThat(candidates("class A { { Guarded.on(() -> 1); } }")).contains("A");
    assertThat(
            candidates(
                "class A { { B.on(() -> 1); } }", "class B { static void on(Source s) { } }"))
        .contains("A");
    assertThat(
            candidates(
                "class A { { B.on(A::f); } static long f() { return 1; } }",
                "class B { static void on(Source s) { } }"))
        .contains("A");
  }

  @Test
  void livesWithWhatDoesNotResolve() throws IOException {
    assertThat(candidates("class A extends Gone<A> { Gone g = Gone.make(() -> g.x); }")).isEmpty();
    assertThat(candidates("class A extends A { int f() { return x; } }")).isEmpty();
  }

  /** The classes among A and B whose files the checker would look at. */
  private static List<String> candidates(String... sources) throws IOException {
    List<JavaFileObject> files = new ArrayList<>();
    for (int i = 0; i < sources.length; i++) {
      files.add(file(i == 0 ? "A" : "B", sources[i]));
    }
    files.add(file("Source", SOURCE));
    files.add(file("Guarded", GUARDED));
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    d -> {},
                    List.of("-proc:none", "--should-stop=ifError=FLOW"),
                    null,
                    files);
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    task.analyze();
    Candidates candidates = new Candidates(task, ModelIndex.jdk(), units);
    return units.subList(0, sources.length).stream()
        .filter(file -> candidates.contains(file))
        .map(u -> u.getSourceFile().getName().substring(1, 2))
        .toList();
  }

  private static JavaFileObject file(String name, String text) {
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
