package dev.seqread.lint;

import dev.seqread.processor.report.Catalogue;
import dev.seqread.processor.report.RuleInfo;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code seqread rules}. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Lists the rules, their levels, and when each reports.")
final class RuleTable implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    for (RuleInfo rule : Catalogue.RULES) {
      String level = rule.level().name().toLowerCase(Locale.ROOT);
      spec.commandLine().getOut().printf("%-17s %-8s %s%n", rule.id(), level, rule.summary());
    }
    return ExitCode.CLEAN;
  }
}
