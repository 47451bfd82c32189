package dev.seqread.lint;

import com.sun.source.tree.CompilationUnitTree;
import dev.seqread.processor.door.CheckedFile;
import dev.seqread.processor.door.Checker;
import dev.seqread.processor.door.Compilation;
import dev.seqread.processor.door.Dump;
import dev.seqread.processor.door.Enclosing;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Level;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One run of the checker over files, with what it has to say about them on the error stream. */
final class Run {
  private final Setup setup;
  private final PrintWriter err;
  private final JavaCompiler compiler;
  private final Stats stats = new Stats();
  private final long begun = System.nanoTime();

  Run(Setup setup, PrintWriter err) {
    this.setup = setup;
    this.err = err;
    JavaCompiler found = ToolProvider.getSystemJavaCompiler();
    if (found == null) {
      throw new CannotRun(CannotRun.NO_COMPILER);
    }
    this.compiler = found;
  }

  /**
   * Checks the files that the paths stand for.
   *
   * @param gate takes away what does not count
   * @param sink takes the rest while the files can still be read
   */
  Report check(List<Path> paths, UnaryOperator<Report> gate, Consumer<Report> sink) {
    return on(
        paths,
        (inputs, manager) -> {
          Report report = gate.apply(check(inputs.files(), manager));
          sink.accept(report);
          report.setAside().forEach(file -> err.println("seqread: not checked: " + file));
          summarize(report, inputs.kotlin());
          return report;
        });
  }

  Stats stats() {
    return stats;
  }

  /** Prints what the checker makes of the files. */
  String dump(List<Path> paths, Dump what) {
    return on(
        paths,
        (inputs, manager) -> {
          Compilations compilations = compilations(inputs.files(), manager);
          StringBuilder text = new StringBuilder();
          for (Compilation compilation : compilations.analyzed()) {
            List<CompilationUnitTree> units = compilations.toCheck(compilation);
            text.append(what.print(compilation, setup.options(), units));
          }
          return text.toString();
        });
  }

  private <T> T on(List<Path> paths, BiFunction<Inputs, StandardJavaFileManager, T> work) {
    DiagnosticListener<JavaFileObject> quiet = message -> {};
    ClassPath.sayMissing(setup.classPath(), err);
    try (StandardJavaFileManager manager =
            compiler.getStandardFileManager(quiet, Locale.ROOT, setup.encoding());
        Inputs inputs = Inputs.open(paths, setup.excludes(), manager)) {
      Compilation.setClassPath(manager, RuntimeClasses.appendedTo(setup.classPath()));
      return work.apply(inputs, manager);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Report check(List<SourceFile> files, StandardJavaFileManager manager) {
    Progress progress = new Progress(files.size(), err);
    Compilations compilations = compilations(files, manager);
    List<CheckedFile> checked = new ArrayList<>();
    Map<Finding, String> members = new IdentityHashMap<>();
    long start = System.nanoTime();
    List<Compilation> all = compilations.analyzed();
    stats.compiled(System.nanoTime() - start);
    for (Compilation compilation : all) {
      Checker checker = Checker.of(compilation, setup.options());
      Enclosing enclosing = new Enclosing(compilation);
      for (CompilationUnitTree unit : compilations.toCheck(compilation)) {
        long before = System.nanoTime();
        CheckedFile file = checker.check(unit);
        stats.checked(unit.getSourceFile().getName(), System.nanoTime() - before);
        file.findings().forEach(f -> members.put(f, enclosing.member(f.place())));
        checked.add(file);
        progress.step();
      }
      checker.notes().forEach(err::println);
    }
    return Reports.of(files, checked, compilations.setAside(), members::get);
  }

  private Compilations compilations(List<SourceFile> files, StandardJavaFileManager manager) {
    return new Compilations(compiler, manager, setup.javac(), files, err);
  }

  private void summarize(Report report, List<String> kotlin) {
    int checked = report.files().size() - report.setAside().size();
    err.printf(
        Locale.ROOT,
        "seqread: checked %s, %s in %.1f s: %s, %s%n",
        report.setAside().isEmpty()
            ? Counted.of(checked, "file")
            : checked + " of " + Counted.of(report.files().size(), "file"),
        Counted.of(report.sections(), "section"),
        (System.nanoTime() - begun) / 1e9,
        Counted.of(report.count(Level.ERROR), "error"),
        Counted.of(report.count(Level.WARNING), "warning"));
    if (!kotlin.isEmpty()) {
      err.printf(
          "seqread: not checked: %s, which only Kotlin's compiler can read (first: %s)%n",
          Counted.of(kotlin.size(), ".kt file"), kotlin.get(0));
    }
    if (!report.faults().isEmpty()) {
      err.printf(
          "seqread: failed on %s, see the report%n", Counted.of(report.faults().size(), "file"));
    }
  }
}
