package dev.seqread.lint;

import dev.seqread.processor.door.Compilation;
import dev.seqread.processor.door.SeqReadProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles example files that are packed into the jar, with the checker, as a build would. */
final class DemoCompiler {
  private final Path classes;

  DemoCompiler(Path classes) {
    this.classes = classes;
  }

  /** Compiles; the compiler's messages go to {@code out}. True if it made class files. */
  boolean compile(List<String> examples, PrintWriter out) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new CannotRun(CannotRun.NO_COMPILER);
    }
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      Compilation.setClassPath(manager, RuntimeClasses.appendedTo(List.of()));
      List<String> options = List.of("-d", classes.toString(), "-implicit:none");
      List<Example> files = examples.stream().map(Example::new).toList();
      JavaCompiler.CompilationTask task =
          compiler.getTask(out, manager, null, options, null, files);
      task.setProcessors(List.of(new SeqReadProcessor()));
      return task.call();
    }
  }

  /** A file that the compiler calls by its last name alone. */
  private static final class Example extends SimpleJavaFileObject {
    private final String resource;

    Example(String resource) {
      super(URI.create("example:///" + resource), JavaFileObject.Kind.SOURCE);
      this.resource = resource;
    }

    @Override
    public String getName() {
      return resource.substring(resource.lastIndexOf('/') + 1);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      try (InputStream text = DemoCompiler.class.getResourceAsStream("examples/" + resource)) {
        return new String(
            Objects.requireNonNull(text, resource).readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
