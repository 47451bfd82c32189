package dev.seqread.lint;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Files that the compiler understood as well as the class path allows. It writes no file, runs no
 * annotation processor, and starts no plugin.
 *
 * @param units one for each file
 * @param messages what the compiler said
 */
record Compilation(JavacTask task, List<CompilationUnitTree> units, CompilerMessages messages) {

  /** Reads the files; their syntax errors are among the messages. */
  static Compilation parse(
      JavaCompiler compiler,
      StandardJavaFileManager manager,
      List<? extends JavaFileObject> files,
      OptionalInt release) {
    CompilerMessages messages = new CompilerMessages();
    List<String> options =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-implicit:none",
                "-Xlint:none",
                "-Xmaxerrs",
                String.valueOf(Integer.MAX_VALUE),
                "--should-stop=ifError=FLOW"));
    release.ifPresent(n -> options.addAll(List.of("--release", String.valueOf(n))));
    try {
      JavacTask task =
          (JavacTask)
              compiler.getTask(Writer.nullWriter(), manager, messages, options, null, files);
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      return new Compilation(task, List.copyOf(units), messages);
    } catch (IllegalArgumentException e) {
      throw new CannotRun(e.getMessage().replaceFirst("^error: ", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives names and types to the trees, where they have any. */
  void analyze() {
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new CannotRun("the compiler failed on these files: " + e);
    }
  }

  /** Where classes are looked for; nothing else is, in particular no source and no processor. */
  static void setClassPath(StandardJavaFileManager manager, List<Path> classPath) {
    try {
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      manager.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
      manager.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
