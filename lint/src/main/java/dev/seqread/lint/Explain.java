package dev.seqread.lint;

import dev.seqread.processor.report.Catalogue;
import dev.seqread.processor.report.RuleInfo;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seqread explain RULE}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints a rule's page: what it means, a rejected and an accepted example.")
final class Explain implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RULE", description = "The rule's name, as in [EscapeReturn].")
  private String rule;

  @Override
  public Integer call() {
    RuleInfo info =
        Catalogue.find(rule)
            .orElseThrow(
                () ->
                    new CannotRun(
                        "there is no rule '"
                            + rule
                            + "'; nearest are "
                            + String.join(", ", Catalogue.nearest(rule))));
    String page =
        RulePages.of(info.id())
            .orElseThrow(() -> new CannotRun("no page of rule '" + rule + "' is in this jar"));
    PrintWriter out = spec.commandLine().getOut();
    out.print(page);
    return ExitCode.CLEAN;
  }
}
