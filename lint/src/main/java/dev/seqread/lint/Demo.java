package dev.seqread.lint;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code seqread demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Shows what the checker says of a clock that leaks, then runs it repaired.")
final class Demo implements Callable<Integer> {
  private static final String PACKAGE = "dev/seqread/examples/clockleak/";
  private static final String MAIN = "dev.seqread.examples.clockleak.Main";

  @Spec private CommandSpec spec;

  @Option(
      names = "--millis",
      defaultValue = "2000",
      paramLabel = "N",
      description = "How long to run the repaired clock; ${DEFAULT-VALUE} if absent.")
  private int millis;

  @Override
  public Integer call() throws Exception {
    Path classes = Files.createTempDirectory("seqread-demo");
    try {
      return demonstrate(new DemoCompiler(classes), classes);
    } finally {
      delete(classes);
    }
  }

  private int demonstrate(DemoCompiler javac, Path classes) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "A clock that leaves its section before the validation. javac with the checker says:");
    out.println();
    boolean refused = !javac.compile(List.of("leaking/" + PACKAGE + "Clock.java"), out);
    out.println();
    out.println("The same clock, repaired. javac with the checker says:");
    out.println();
    boolean accepted =
        javac.compile(
            List.of("java/" + PACKAGE + "Clock.java", "java/" + PACKAGE + "Main.java"), out);
    out.println(accepted ? "  nothing" : "");
    out.println();
    if (!refused || !accepted) {
      throw new CannotRun("the checker did not say what the demonstration is about");
    }
    out.println("One thread sets it without a pause, another reads it:");
    out.println();
    out.flush();
    run(classes);
    return ExitCode.CLEAN;
  }

  private void run(Path classes) throws Exception {
    URL[] path = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, Demo.class.getClassLoader())) {
      String[] arguments = {String.valueOf(millis)};
      loader.loadClass(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw new CannotRun("the clock failed: " + e.getCause());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
