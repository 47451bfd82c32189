package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.seqread.processor.ir.BodyPrinter;
import dev.seqread.processor.ir.MethodRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lowering while javac is at work: before some classes are attributed, after others are gone. */
class CompilationEventsTest {
  private static final String A = "package a; class A { int f() { return 1 + (int) 2L; } }";
  private static final String B =
      """
      package a;
      class B {
        static final int SIZE = 1 + 2;
        final String name = "b" + SIZE;
        class Inner { long f() { while (true) { if (name != null) return 1 > SIZE ? 2 : 3; } } }
      }
      class Second { char f(A a) { return (char) ('x' + a.f()); } }
      """;

  private interface Listener {
    void on(TaskEvent event, JavacTask task);
  }

  private static void compile(Path folder, Listener listener) {
    JavacTask task = Compilation.task(folder, A, B);
    task.addTaskListener(
        new TaskListener() {
          @Override
          public void finished(TaskEvent event) {
            listener.on(event, task);
          }
        });
    assertThat(task.call()).isTrue();
  }

  @Test
  void attributesWhatWasNotAttributedYet(@TempDir Path folder) {
    List<CompilationUnitTree> units = new ArrayList<>();
    List<String> early = new ArrayList<>();
    compile(
        folder,
        (event, task) -> {
          if (event.getKind() == TaskEvent.Kind.ENTER) {
            units.add(event.getCompilationUnit());
          } else if (event.getKind() == TaskEvent.Kind.ANALYZE && early.isEmpty()) {
            JavacProgram program = new JavacProgram(task);
            units.forEach(unit -> early.add(BodyPrinter.print(program.lower(unit))));
          }
        });
    assertThat(early)
        .isEqualTo(Compilation.of(A, B).lowered().stream().map(BodyPrinter::print).toList());
  }

  @Test
  void remembersWhatItLoweredWhenTheTreesAreGone(@TempDir Path folder) {
    MethodRef f = Compilation.of(A).ref("f");
    List<JavacProgram> programs = new ArrayList<>();
    List<Boolean> remembered = new ArrayList<>();
    List<Boolean> asked = new ArrayList<>();
    compile(
        folder,
        (event, task) -> {
          if (event.getKind() == TaskEvent.Kind.ANALYZE && programs.isEmpty()) {
            programs.add(new JavacProgram(task));
            programs.get(0).lower(event.getCompilationUnit());
          } else if (event.getKind() == TaskEvent.Kind.GENERATE) {
            remembered.add(programs.get(0).body(f).isPresent());
            asked.add(new JavacProgram(task).body(f).isPresent());
          }
        });
    assertThat(remembered).isNotEmpty().doesNotContain(false);
    assertThat(asked).isNotEmpty().doesNotContain(true);
  }
}
