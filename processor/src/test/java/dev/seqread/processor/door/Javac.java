package dev.seqread.processor.door;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A compilation of a few sources by the real compiler, writing class files to a folder. */
final class Javac {
  private final Path output;
  private final List<JavaFileObject> sources = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final List<Processor> processors = new ArrayList<>();

  Javac(Path output) {
    this.output = output;
    options.addAll(List.of("-d", output.toString()));
  }

  Javac source(String name, String text) {
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

  Javac options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  Javac processor(Processor processor) {
    processors.add(processor);
    return this;
  }

  /** What came of a compilation. */
  record Result(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    List<String> messages() {
      return diagnostics.stream().map(d -> d.getKind() + " " + d.getMessage(Locale.ROOT)).toList();
    }
  }

  /** Compiles, with the listeners that {@code prepare} adds. */
  Result compile(Consumer<JavacTask> prepare) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            compiler.getTask(Writer.nullWriter(), null, diagnostics, options, null, sources);
    if (!processors.isEmpty()) {
      task.setProcessors(processors);
    }
    prepare.accept(task);
    boolean success = task.call();
    return new Result(success, diagnostics.getDiagnostics());
  }

  List<String> classFiles() {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .map(Path::getFileName)
          .map(Path::toString)
          .filter(f -> f.endsWith(".class"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
