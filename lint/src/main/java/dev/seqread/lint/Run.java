package dev.seqread.lint;

import com.sun.source.tree.CompilationUnitTree;
import dev.seqread.processor.door.CheckedFile;
import dev.seqread.processor.door.Checker;
import dev.seqread.processor.door.Compilation;
import dev.seqread.processor.door.CompilerMessages;
import dev.seqread.processor.door.Dump;
import dev.seqread.processor.door.Options;
import dev.seqread.processor.report.Level;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** One run of the checker over files, with what it has to say about them on the error stream. */
final class Run {
  private final Options options;
  private final List<Path> classPath;
  private final List<String> javac;
  private final PrintWriter err;
  private final JavaCompiler compiler;
  private final long begun = System.nanoTime();

  Run(Options options, List<Path> classPath, @Nullable Integer release, PrintWriter err) {
    this.options = options;
    this.classPath = classPath;
    this.javac = release == null ? List.of() : List.of("--release", release.toString());
    this.err = err;
    JavaCompiler found = ToolProvider.getSystemJavaCompiler();
    if (found == null) {
      throw new CannotRun("this Java has no compiler; run seqread on a JDK");
    }
    this.compiler = found;
  }

  /**
   * Checks the files that the paths stand for.
   *
   * @param sink takes the report while the files can still be read
   */
  Report check(List<Path> paths, Consumer<Report> sink) {
    return on(
        paths,
        (files, manager) -> {
          Report report = check(files, manager);
          sink.accept(report);
          summarize(report);
          return report;
        });
  }

  /** Prints what the checker makes of the files. */
  String dump(List<Path> paths, Dump what) {
    return on(
        paths,
        (files, manager) -> {
          StringBuilder text = new StringBuilder();
          for (Compilation compilation : compilations(files, manager)) {
            analyze(compilation);
            text.append(what.print(compilation, options));
          }
          return text.toString();
        });
  }

  private <T> T on(
      List<Path> paths, BiFunction<List<SourceFile>, StandardJavaFileManager, T> work) {
    DiagnosticListener<JavaFileObject> quiet = message -> {};
    try (StandardJavaFileManager manager =
            compiler.getStandardFileManager(quiet, Locale.ROOT, StandardCharsets.UTF_8);
        Inputs inputs = Inputs.open(paths, manager)) {
      Compilation.setClassPath(manager, RuntimeClasses.appendedTo(classPath));
      return work.apply(inputs.files(), manager);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Report check(List<SourceFile> files, StandardJavaFileManager manager) {
    List<CheckedFile> checked = new ArrayList<>();
    Progress progress = new Progress(files.size(), err);
    List<Compilation> compilations = compilations(files, manager);
    compilations.forEach(Run::analyze);
    judge(compilations.stream().map(Compilation::messages).toList(), files);
    for (Compilation compilation : compilations) {
      Checker checker = Checker.of(compilation, options);
      for (CompilationUnitTree unit : compilation.units()) {
        checked.add(checker.check(unit));
        progress.step();
      }
      checker.notes().forEach(err::println);
    }
    return Report.of(files, checked);
  }

  /** One compilation of all files, or several where files declare the same class. */
  private List<Compilation> compilations(List<SourceFile> files, StandardJavaFileManager manager) {
    List<JavaFileObject> objects = files.stream().map(SourceFile::object).toList();
    Compilation whole = parse(objects, manager);
    whole.messages().first().ifPresent(error -> refuse("syntax error", error, files));
    List<List<CompilationUnitTree>> batches = Batches.of(whole.units());
    if (batches.size() == 1) {
      return List.of(whole);
    }
    int apart = whole.units().size() - batches.get(0).size();
    String first = name(batches.get(1).get(0).getSourceFile(), files);
    err.printf(
        "seqread: %s with a class that another file declares too (first: %s);"
            + " checked apart from the others%n",
        Counted.of(apart, "file"), first);
    return batches.stream()
        .map(batch -> batch.stream().map(CompilationUnitTree::getSourceFile).toList())
        .map(batch -> parse(batch, manager))
        .toList();
  }

  private Compilation parse(List<? extends JavaFileObject> files, StandardJavaFileManager manager) {
    try {
      return Compilation.parse(compiler, manager, files, javac);
    } catch (IllegalArgumentException e) {
      throw new CannotRun(e.getMessage().replaceFirst("^error: ", ""));
    }
  }

  private static void analyze(Compilation compilation) {
    try {
      compilation.analyze();
    } catch (IllegalStateException e) {
      throw new CannotRun("the compiler failed on these files: " + e);
    }
  }

  /** Errors that come of missing classes are survived; without one, any error is the code's own. */
  private void judge(List<CompilerMessages> all, List<SourceFile> files) {
    long unresolved = all.stream().mapToLong(CompilerMessages::unresolved).sum();
    for (CompilerMessages messages : all) {
      if (messages.unresolved() == 0) {
        messages.first().ifPresent(error -> refuse("does not compile", error, files));
      }
    }
    all.stream()
        .flatMap(messages -> messages.firstUnresolved().stream())
        .findFirst()
        .ifPresent(
            first ->
                err.printf(
                    "seqread: %s could not be resolved (first: %s at %s);"
                        + " calls to them are unknown%n",
                    Counted.of(unresolved, "symbol"),
                    CompilerMessages.text(first),
                    place(first, files)));
  }

  private static void refuse(
      String why, Diagnostic<? extends JavaFileObject> error, List<SourceFile> files) {
    throw new CannotRun(place(error, files) + ": " + why + ": " + CompilerMessages.text(error));
  }

  private static String place(Diagnostic<? extends JavaFileObject> error, List<SourceFile> files) {
    JavaFileObject source = error.getSource();
    if (source == null) {
      return "the command line";
    }
    return name(source, files) + ":" + error.getLineNumber();
  }

  private static String name(JavaFileObject source, List<SourceFile> files) {
    String uri = source.toUri().toString();
    return files.stream()
        .filter(file -> file.uri().equals(uri))
        .map(SourceFile::name)
        .findFirst()
        .orElse(uri);
  }

  private void summarize(Report report) {
    err.printf(
        Locale.ROOT,
        "seqread: checked %s, %s in %.1f s: %s, %s%n",
        Counted.of(report.files().size(), "file"),
        Counted.of(report.sections(), "section"),
        (System.nanoTime() - begun) / 1e9,
        Counted.of(report.count(Level.ERROR), "error"),
        Counted.of(report.count(Level.WARNING), "warning"));
    if (!report.faults().isEmpty()) {
      err.printf(
          "seqread: failed on %s, see the report%n", Counted.of(report.faults().size(), "file"));
    }
  }
}
