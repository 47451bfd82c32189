package dev.seqread.lint;

import dev.seqread.processor.door.WrongOption;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line's entry. */
@Command(
    name = "seqread",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Finds values that leave an optimistic read section before it was validated.",
    subcommands = {Lint.class, Explain.class, RuleTable.class, Demo.class, Lsp.class})
public final class Seqread implements Runnable {
  private static final String BUG = "seqread: internal error, please report: ";

  @Spec private CommandSpec spec;

  private Seqread() {}

  /** Runs the command and ends the virtual machine with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  /** Runs the command and returns its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    try {
      return command(out, err).execute(args);
    } catch (NoClassDefFoundError e) {
      boolean compiler = String.valueOf(e.getMessage()).startsWith("com/sun/source/");
      err.println(compiler ? "seqread: " + CannotRun.NO_COMPILER : BUG + e);
      return ExitCode.COULD_NOT_RUN;
    } catch (Error e) {
      err.println(BUG + e);
      return ExitCode.COULD_NOT_RUN;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static CommandLine command(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Seqread())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Seqread::wrongUsage)
        .setExecutionExceptionHandler(Seqread::failed);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    command.getErr().println("seqread: " + firstLine(e.getMessage()) + "; see " + help);
    return ExitCode.COULD_NOT_RUN;
  }

  private static int failed(Exception e, CommandLine command, ParseResult parsed) {
    boolean told = e instanceof CannotRun || e instanceof WrongOption;
    command.getErr().println(told ? "seqread: " + e.getMessage() : BUG + e);
    return ExitCode.COULD_NOT_RUN;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
