package dev.seqread.benchmarks;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What checking a source tree costs beside compiling it without the checker. Both are done in turn,
 * in one process, after a warm-up; what counts is the time of the compiling thread.
 */
public final class CheckCost {
  private static final int WARM_UP = 4;
  private static final int RUNS = 9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /**
   * One compilation.
   *
   * @param total all of it
   * @param own the part inside the checker
   */
  private record Cost(long total, long own) {}

  /** Adds up what the listeners between its two ends take. */
  private static final class Stopwatch {
    private final JavacTask task;
    private long from;
    private long sum;
    private boolean closed;

    Stopwatch(JavacTask task) {
      this.task = task;
      task.addTaskListener(listener(this::start));
    }

    private void start() {
      if (!closed) {
        closed = true;
        task.addTaskListener(listener(this::stop));
      }
      from = now();
    }

    private void stop() {
      sum += now() - from;
    }

    private static TaskListener listener(Runnable action) {
      return new TaskListener() {
        @Override
        public void started(TaskEvent event) {
          action.run();
        }

        @Override
        public void finished(TaskEvent event) {
          action.run();
        }
      };
    }
  }

  private final String libraries;
  private final List<Path> sources;
  private final Path output;

  private CheckCost(String libraries, List<Path> sources, Path output) {
    this.libraries = libraries;
    this.sources = sources;
    this.output = output;
  }

  /** Arguments: where the processor is, the class path of the sources, and their folder. */
  public static void main(String[] args) throws IOException {
    Path output = Files.createTempDirectory("check-cost");
    Path nothing = Files.createDirectory(output.resolve("nothing"));
    CheckCost cost = new CheckCost(args[1], sources(Path.of(args[2])), output);
    List<Cost> plain = new ArrayList<>();
    List<Cost> checked = new ArrayList<>();
    for (int run = -WARM_UP; run < RUNS; run++) {
      Cost without = cost.compile(nothing.toString());
      Cost with = cost.compile(args[0]);
      if (run >= 0) {
        plain.add(without);
        checked.add(with);
      }
    }
    double base = median(plain, Cost::total);
    System.out.printf(
        Locale.ROOT,
        "%d files, JDK %s, thread time, medians of %d compilations%n"
            + "checked / plain          %.3f%n"
            + "the checker's own / plain %.3f%n",
        cost.sources.size(),
        System.getProperty("java.version"),
        RUNS,
        median(checked, Cost::total) / base,
        median(checked, Cost::own) / base);
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
    return Stats.median(costs.stream().mapToDouble(part));
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java"))
          .sorted()
          .toList();
    }
  }

  private Cost compile(String processorPath) {
    List<String> options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-cp",
            libraries,
            "-processorpath",
            processorPath,
            "-d",
            output.toString());
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              COMPILER.getTask(
                  Writer.nullWriter(),
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjectsFromFiles(sources.stream().map(Path::toFile).toList()));
      long before = now();
      Stopwatch checker = new Stopwatch(task);
      if (!task.call()) {
        throw new IllegalStateException("the sources do not compile");
      }
      return new Cost(now() - before, checker.sum);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
