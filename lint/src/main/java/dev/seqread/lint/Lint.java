package dev.seqread.lint;

import dev.seqread.processor.door.Dump;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private SourceOptions sources;
  @Mixin private ReportOptions reporting;
  @Mixin private Gate gate;

  @Option(names = "--stats", description = "Says where the time went, and how often rules report.")
  private boolean stats;

  @Option(
      names = "--dump",
      paramLabel = "ir|states",
      description = "Prints what the checker makes of the files, instead of checking them.")
  private @Nullable Dump dump;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A .java file, folder or jar; @FILE reads arguments from a file.")
  private List<Path> paths;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Config config = sources.config(paths.get(0));
    Run run = new Run(sources.setup(config), err);
    if (dump != null) {
      out.print(run.dump(paths, dump));
      return ExitCode.CLEAN;
    }
    Report report =
        run.check(
            paths, all -> gate.pass(all, config, err), counted -> reporting.write(counted, out));
    if (stats) {
      run.stats().print(report, err);
    }
    if (!report.isWhole()) {
      return ExitCode.COULD_NOT_RUN;
    }
    return gate.fails(report, config) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
