package dev.seqread.lint;

import com.sun.source.tree.CompilationUnitTree;
import dev.seqread.processor.door.Compilation;
import dev.seqread.processor.door.CompilerFailure;
import dev.seqread.processor.door.CompilerMessages;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * Makes the compiler understand files: all together, or in several batches where files declare the
 * same class. What can't be understood is set aside, so that the others can.
 */
final class Compilations {
  private final JavaCompiler compiler;
  private final StandardJavaFileManager manager;
  private final List<String> javac;
  private final PrintWriter err;
  private final Map<String, SourceFile> files = new LinkedHashMap<>();
  private final Map<String, SetAside> setAside = new LinkedHashMap<>();

  Compilations(
      JavaCompiler compiler,
      StandardJavaFileManager manager,
      List<String> javac,
      List<SourceFile> files,
      PrintWriter err) {
    this.compiler = compiler;
    this.manager = manager;
    this.javac = javac;
    this.err = err;
    files.forEach(file -> this.files.put(file.uri(), file));
  }

  /**
   * The files with names and types.
   *
   * @throws CannotRun if none of them can be understood
   */
  List<Compilation> analyzed() {
    refuseNothing();
    List<Compilation> all = new ArrayList<>();
    for (Compilation batch : batches(parsed())) {
      all.add(analyzed(batch));
    }
    judge(all);
    sayLombok(all);
    refuseNothing();
    return all;
  }

  /** Those that can't be, in the order of the files. */
  List<SetAside> setAside() {
    return files.keySet().stream().filter(setAside::containsKey).map(setAside::get).toList();
  }

  /** The files of a compilation that are to be checked. */
  List<CompilationUnitTree> toCheck(Compilation compilation) {
    return compilation.units().stream().filter(unit -> !isSetAside(unit.getSourceFile())).toList();
  }

  private boolean isSetAside(JavaFileObject file) {
    return setAside.containsKey(uri(file));
  }

  private static String uri(JavaFileObject file) {
    return file.toUri().toString();
  }

  private Compilation parsed() {
    Compilation whole = parse(files.values().stream().map(SourceFile::object).toList());
    if (whole.messages().first().isEmpty()) {
      return whole;
    }
    whole.messages().errors().forEach(error -> setAside("syntax error", error));
    refuseNothing();
    return parse(rest(whole));
  }

  private List<Compilation> batches(Compilation whole) {
    List<List<CompilationUnitTree>> batches = Batches.of(whole.units());
    if (batches.size() == 1) {
      return List.of(whole);
    }
    int apart = whole.units().size() - batches.get(0).size();
    err.printf(
        "seqread: %s with a class that another file declares too (first: %s);"
            + " checked apart from the others%n",
        Counted.of(apart, "file"), name(batches.get(1).get(0).getSourceFile()));
    return batches.stream()
        .map(batch -> parse(batch.stream().map(CompilationUnitTree::getSourceFile).toList()))
        .toList();
  }

  private Compilation parse(List<? extends JavaFileObject> sources) {
    try {
      return Compilation.parse(compiler, manager, sources, javac);
    } catch (IllegalArgumentException e) {
      throw new CannotRun(e.getMessage().replaceFirst("^error: ", ""));
    }
  }

  /** Analyses a batch, anew without a file whenever the compiler fails on that file. */
  private Compilation analyzed(Compilation batch) {
    Compilation tried = batch;
    while (!tried.units().isEmpty()) {
      try {
        tried.analyze();
        return tried;
      } catch (CompilerFailure failure) {
        JavaFileObject culprit =
            failure
                .file()
                .filter(file -> files.containsKey(uri(file)) && !isSetAside(file))
                .orElseThrow(() -> new CannotRun(failure.getMessage()));
        setAside.put(uri(culprit), new SetAside(files.get(uri(culprit)), 0, failure.getMessage()));
        refuseNothing();
        tried = parse(rest(tried));
      }
    }
    return tried;
  }

  private List<JavaFileObject> rest(Compilation compilation) {
    return compilation.units().stream()
        .map(CompilationUnitTree::getSourceFile)
        .filter(file -> !isSetAside(file))
        .toList();
  }

  /** Errors that come of missing classes are survived; without one, any error is the code's own. */
  private void judge(List<Compilation> all) {
    List<CompilerMessages> messages = all.stream().map(Compilation::messages).toList();
    messages.stream()
        .filter(m -> m.unresolved() == 0)
        .flatMap(m -> m.errors().stream())
        .forEach(error -> setAside("does not compile", error));
    long unresolved = messages.stream().mapToLong(CompilerMessages::unresolved).sum();
    messages.stream()
        .flatMap(m -> m.firstUnresolved().stream())
        .findFirst()
        .ifPresent(
            first ->
                err.printf(
                    "seqread: %s could not be resolved (first: %s at %s);"
                        + " calls to them are unknown%n",
                    Counted.of(unresolved, "symbol"),
                    CompilerMessages.text(first),
                    name(first.getSource()) + ":" + first.getLineNumber()));
  }

  /** What Lombok would have added is missing here, and no error says that it is Lombok's. */
  private void sayLombok(List<Compilation> all) {
    List<String> needing =
        all.stream()
            .flatMap(
                compilation ->
                    compilation.units().stream()
                        .filter(Compilations::importsLombok)
                        .map(CompilationUnitTree::getSourceFile)
                        .filter(file -> compilation.messages().firstIn(file).isPresent()))
            .map(this::name)
            .toList();
    if (!needing.isEmpty()) {
      err.printf(
          "seqread: Lombok does not run here, and %s it (first: %s);"
              + " delombok them, or check in the build%n",
          Counted.of(needing.size(), "file") + (needing.size() == 1 ? " needs" : " need"),
          needing.get(0));
    }
  }

  private static boolean importsLombok(CompilationUnitTree unit) {
    return unit.getImports().stream()
        .anyMatch(i -> i.getQualifiedIdentifier().toString().startsWith("lombok."));
  }

  private void setAside(String why, Diagnostic<? extends JavaFileObject> error) {
    String text = why + ": " + CompilerMessages.text(error);
    JavaFileObject source = error.getSource();
    if (source == null || !files.containsKey(uri(source))) {
      throw new CannotRun("the command line: " + text);
    }
    setAside.putIfAbsent(
        uri(source), new SetAside(files.get(uri(source)), error.getLineNumber(), text));
  }

  private void refuseNothing() {
    Predicate<SourceFile> left = file -> !setAside.containsKey(file.uri());
    if (files.values().stream().noneMatch(left)) {
      throw new CannotRun(
          setAside().stream()
              .findFirst()
              .map(SetAside::toString)
              .orElse("no file is left to check"));
    }
  }

  private String name(JavaFileObject source) {
    SourceFile file = files.get(uri(source));
    return file == null ? uri(source) : file.name();
  }
}
