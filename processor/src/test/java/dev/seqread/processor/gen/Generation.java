package dev.seqread.processor.gen;

import dev.seqread.processor.door.SeqReadProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A compilation of a few sources with the processor, on which no warning is let pass. */
final class Generation {
  private final Path output;
  private final List<JavaFileObject> sources = new ArrayList<>();
  private final List<String> options = new ArrayList<>();

  Generation(Path output) {
    this.output = output;
    options.addAll(List.of("-d", output.toString(), "-Xlint:all,-processing,-options", "-Werror"));
  }

  Generation source(String name, String text) {
    sources.add(
        new SimpleJavaFileObject(
            URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        });
    return this;
  }

  Generation options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** What came of it: a line {@code 3: message} for each diagnostic, by its first line alone. */
  record Result(boolean success, List<String> messages) {}

  Result compile() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        compiler.getTask(Writer.nullWriter(), null, diagnostics, options, null, sources);
    task.setProcessors(List.of(new SeqReadProcessor()));
    boolean success = task.call();
    return new Result(
        success, diagnostics.getDiagnostics().stream().map(Generation::line).toList());
  }

  private static String line(Diagnostic<?> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse("");
    return diagnostic.getLineNumber() + ": " + message;
  }

  /** The generated files that are no class files, by their paths. */
  Map<String, String> texts() {
    try (Stream<Path> files = Files.walk(output)) {
      Map<String, String> texts = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".class")) {
          texts.put(output.relativize(file).toString(), Files.readString(file));
        }
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
