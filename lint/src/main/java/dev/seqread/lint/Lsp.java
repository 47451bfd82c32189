package dev.seqread.lint;

import dev.seqread.lint.lsp.SeqreadServer;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code seqread lsp}. */
@Command(
    name = "lsp",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "A language server for editors, over standard input and output.")
final class Lsp implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new CannotRun(CannotRun.NO_COMPILER);
    }
    InputStream in = System.in;
    PrintStream out = System.out;
    System.setOut(System.err); // the protocol has standard output to itself
    EditorChecks checks = new EditorChecks(compiler, spec.commandLine().getErr());
    return new SeqreadServer(checks::of, RulePages::of).serve(in, out);
  }
}
