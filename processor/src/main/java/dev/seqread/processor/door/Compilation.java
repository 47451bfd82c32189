package dev.seqread.processor.door;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.seqread.processor.classfile.ClassFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Files that the compiler understood as well as the class path allows, for a check alone: it writes
 * no file, runs no annotation processor, and starts no plugin.
 *
 * @param units one for each file
 * @param messages what the compiler said
 * @param classes the class files that the sources refer to
 */
public record Compilation(
    JavacTask task,
    List<CompilationUnitTree> units,
    CompilerMessages messages,
    ClassFiles classes) {

  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-implicit:none",
          "-Xlint:none",
          "-Xmaxerrs",
          String.valueOf(Integer.MAX_VALUE),
          "--should-stop=ifError=FLOW");

  public Compilation {
    units = List.copyOf(units);
  }

  /**
   * Reads files; their syntax errors are among the messages.
   *
   * @param more options for the compiler
   * @throws IllegalArgumentException if the compiler does not know an option
   */
  public static Compilation parse(
      JavaCompiler compiler,
      StandardJavaFileManager manager,
      Iterable<? extends JavaFileObject> files,
      List<String> more) {
    CompilerMessages messages = new CompilerMessages();
    List<String> options = new ArrayList<>(OPTIONS);
    options.addAll(more);
    JavacTask task =
        (JavacTask) compiler.getTask(Writer.nullWriter(), manager, messages, options, null, files);
    return new Compilation(task, parse(task), messages, ClassPathFiles.of(manager));
  }

  /** Holds the claim while plugins start: ours may lie on this program's own class path. */
  private static List<CompilationUnitTree> parse(JavacTask task) {
    Claim claim = Claim.on(task);
    claim.add(Map.of());
    try {
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      return units;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      claim.settle();
    }
  }

  /**
   * Gives names and types to the trees, where they have any.
   *
   * @throws CompilerFailure if the compiler itself fails, which it may on code that does not
   *     compile
   */
  public void analyze() {
    Attributed attributed = new Attributed();
    task.addTaskListener(attributed);
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalStateException | AssertionError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new CompilerFailure(attributed.at(e), cause);
    } catch (StackOverflowError e) {
      throw new CompilerFailure(attributed.at(e), e);
    }
  }

  /** Where classes are looked for; nothing else is, in particular no source and no processor. */
  public static void setClassPath(StandardJavaFileManager manager, Collection<Path> classPath) {
    try {
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      manager.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
      manager.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
