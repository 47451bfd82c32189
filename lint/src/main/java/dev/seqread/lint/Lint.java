package dev.seqread.lint;

import dev.seqread.processor.door.Dump;
import dev.seqread.processor.door.Options;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seqread lint}. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Checks Java source files, folders of them, and source jars.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing at or above --fail-on",
      "1:findings",
      "2:could not run, or not on every file"
    })
final class Lint implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--classpath",
      paramLabel = "PATH",
      defaultValue = "",
      description = "Where the compiled classes are that the sources use; seqread's own are known.")
  private String classPath;

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leaves out files, as in '**/generated/**'. May be repeated.")
  private List<String> excludes = new ArrayList<>();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "The encoding of the sources; ${DEFAULT-VALUE} if absent.")
  private Charset encoding;

  @Option(names = "--release", paramLabel = "N", description = "The Java release of the sources.")
  private @Nullable Integer release;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "text|sarif",
      description = "How to report.")
  private Format format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write the report; standard output if absent.")
  private @Nullable Path output;

  @Option(
      names = "--fail-on",
      defaultValue = "error",
      paramLabel = "error|warning|never",
      description = "Which findings give exit code 1; ${DEFAULT-VALUE} if absent.")
  private FailOn failOn;

  @Option(
      names = "--rule",
      paramLabel = "NAME=LEVEL",
      description = "Sets a rule's level: off, warning or error. May be repeated.")
  private Map<String, String> levels = new TreeMap<>();

  @Option(
      names = "--models",
      paramLabel = "FILE",
      description = "A file that says what library methods do. May be repeated.")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "Reports also unknown calls in sections, and suppressions of nothing.")
  private boolean strict;

  @Option(
      names = "--dump",
      paramLabel = "ir|states",
      description = "Prints what the checker makes of the files, instead of checking them.")
  private @Nullable Dump dump;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "A .java file, folder or jar.")
  private List<Path> paths;

  @Override
  public Integer call() {
    Run run = new Run(setup(), spec.commandLine().getErr());
    if (dump != null) {
      spec.commandLine().getOut().print(run.dump(paths, dump));
      return ExitCode.CLEAN;
    }
    Report report = run.check(paths, this::write);
    boolean failed = report.findings().stream().anyMatch(f -> failOn.fails(f.level()));
    if (!report.isWhole()) {
      return ExitCode.COULD_NOT_RUN;
    }
    return failed ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private Setup setup() {
    return new Setup(
        options(),
        ClassPath.parse(classPath),
        Excludes.of(excludes),
        encoding,
        Optional.ofNullable(release));
  }

  private Options options() {
    Map<String, String> given = new TreeMap<>();
    levels.forEach((rule, level) -> given.put("rule." + rule, level));
    given.put("strict", String.valueOf(strict));
    given.put("models", String.join(",", models));
    return Options.of(given);
  }

  private void write(Report report) {
    if (output == null) {
      write(report, spec.commandLine().getOut());
      return;
    }
    try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(output))) {
      write(report, file);
    } catch (IOException e) {
      throw new CannotRun("cannot write " + output + ": " + e.getMessage());
    }
  }

  private void write(Report report, PrintWriter out) {
    switch (format) {
      case TEXT -> TextReport.write(report, out);
      case SARIF -> SarifReport.write(report, out);
    }
    out.flush();
  }
}
