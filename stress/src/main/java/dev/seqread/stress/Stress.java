package dev.seqread.stress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.grading.ReportUtils;

/** Runs the tests under the harness, in the current folder, and judges what they saw. */
public final class Stress {
  /** Near relatives of other tests, and a mistake that takes luck to be seen. */
  private static final String LEFT_OUT =
      "LockTryBegin|LockTimedBegin|LatchBegin|AfterUnchanged|CountRead|FairLock|Writers\\.Latch"
          + "|Publication\\.Count|Publication\\.Latch|FromZero"
          + "|PlainOddStore|EndedEarly|IncrementsTogether";

  /** For every build: compiled by C2 only, which moves more than the other compilers. */
  private static final List<String> QUICK =
      List.of(
          "-m", "quick",
          "-sc", "false",
          "-f", "1",
          "-iters", "3",
          "-time", "100",
          "-t", "^(?!.*(" + LEFT_OUT + ")$)",
          "-jvmArgs", "-XX:-TieredCompilation");

  /** Every way of compiling, with the compiler's own choices made at random, for some hours. */
  private static final List<String> LONG = List.of("-m", "default");

  private Stress() {}

  /**
   * Prints a verdict for each test; exits with 1 if one of them is not as it should be. Arguments:
   * {@code quick} or {@code long}, and then further options of the harness.
   */
  public static void main(String[] args) throws Exception {
    Options options = new Options(harnessArguments(args));
    if (!options.parse()) {
      System.exit(2);
    }
    run(options);
    List<Verdict> verdicts = verdicts(Path.of(options.getResultFile()));
    verdicts.forEach(Stress::print);
    if (verdicts.isEmpty() || !verdicts.stream().allMatch(Verdict::isAsItShouldBe)) {
      System.exit(1);
    }
  }

  private static String[] harnessArguments(String[] args) {
    String mode = args.length == 0 ? "quick" : args[0];
    List<String> arguments =
        new ArrayList<>(
            switch (mode) {
              case "quick" -> QUICK;
              case "long" -> LONG;
              default -> throw new IllegalArgumentException("neither quick nor long: " + mode);
            });
    arguments.addAll(List.of(args).subList(Math.min(1, args.length), args.length));
    return arguments.toArray(String[]::new);
  }

  /** The harness ends with an error when a test fails, and does not know that some have to. */
  private static void run(Options options) throws Exception {
    try {
      new JCStress(options).run();
    } catch (AssertionError e) {
      System.out.println("The harness has seen failures. Those of broken protocols have to be.");
    }
  }

  private static List<Verdict> verdicts(Path results) throws IOException, ClassNotFoundException {
    InProcessCollector collector = new InProcessCollector();
    DiskReadCollector reader = new DiskReadCollector(results.toString(), collector);
    reader.dump();
    reader.close();
    return ReportUtils.mergedByName(collector.getTestResults()).stream()
        .map(Verdict::of)
        .sorted(Comparator.comparing(Verdict::test))
        .toList();
  }

  private static void print(Verdict verdict) {
    System.out.printf(
        Locale.ROOT,
        "%-5s %-40s %,13d runs %,11d forbidden %s%n",
        verdict.isAsItShouldBe() ? "ok" : "WRONG",
        verdict.test(),
        verdict.runs(),
        verdict.forbidden(),
        verdict.faults());
  }
}
