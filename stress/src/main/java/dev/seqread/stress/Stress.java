package dev.seqread.stress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.ReportUtils;

/** Runs the tests under the harness, in the current folder, and judges what they saw. */
public final class Stress {
  /** Near relatives of other tests. */
  private static final String LEFT_OUT =
      "LockTryBegin|LockTimedBegin|LatchBegin|AfterUnchanged|CountRead|FairLock|Writers\\.Latch"
          + "|Publication\\.Count|Publication\\.Latch|FromZero|EndedEarly|IncrementsTogether";

  /** For every build: compiled by C2 only, which moves more than the other compilers. */
  private static final List<String> QUICK =
      List.of("-m", "quick", "-sc", "false", "-f", "1", "-jvmArgs", "-XX:-TieredCompilation");

  private static final String QUICK_TESTS = "^(?!.*(" + LEFT_OUT + ")$)";
  private static final int QUICK_MILLIS = 100;
  private static final int ATTEMPTS = 6;

  private Stress() {}

  /**
   * Prints a verdict for each test; exits with 1 if one of them is not as it should be.
   *
   * <p>The argument {@code quick} runs a selection, and what has not been seen enough for longer
   * and longer. {@code long} runs every test with every compiler, with the further options, which
   * are the harness's own.
   */
  public static void main(String[] args) throws Exception {
    List<String> arguments = List.of(args);
    boolean isLong = arguments.indexOf("long") == 0;
    Map<String, Verdict> verdicts =
        isLong ? run(arguments.subList(1, arguments.size())) : runQuickly();
    verdicts.values().forEach(Stress::print);
    if (verdicts.isEmpty() || !verdicts.values().stream().allMatch(Verdict::isAsItShouldBe)) {
      System.exit(1);
    }
  }

  private static Map<String, Verdict> runQuickly() throws Exception {
    Map<String, Verdict> verdicts = new TreeMap<>();
    String tests = QUICK_TESTS;
    for (int attempt = 0; attempt < ATTEMPTS && !tests.isEmpty(); attempt++) {
      List<String> options = new ArrayList<>(QUICK);
      options.addAll(List.of("-t", tests, "-iters", "2"));
      options.addAll(List.of("-time", Integer.toString(QUICK_MILLIS << attempt)));
      run(options).forEach((test, verdict) -> verdicts.merge(test, verdict, Verdict::and));
      tests =
          verdicts.values().stream()
              .filter(Verdict::needsMoreTime)
              .map(verdict -> Pattern.quote(verdict.test()) + "$")
              .collect(Collectors.joining("|"));
    }
    return verdicts;
  }

  /** The harness ends with an error when a test fails, and does not know that some have to. */
  private static Map<String, Verdict> run(List<String> arguments) throws Exception {
    Options options = new Options(arguments.toArray(String[]::new));
    if (!options.parse()) {
      System.exit(2);
    }
    try {
      new JCStress(options).run();
    } catch (AssertionError e) {
      System.out.println("The harness has seen failures. Those of broken protocols have to be.");
    }
    return verdicts(Path.of(options.getResultFile()));
  }

  private static Map<String, Verdict> verdicts(Path results)
      throws IOException, ClassNotFoundException {
    InProcessCollector collector = new InProcessCollector();
    DiskReadCollector reader = new DiskReadCollector(results.toString(), collector);
    reader.dump();
    reader.close();
    Map<String, Verdict> verdicts = new TreeMap<>();
    for (TestResult result : ReportUtils.mergedByName(collector.getTestResults())) {
      Verdict verdict = Verdict.of(result);
      verdicts.put(verdict.test(), verdict);
    }
    return verdicts;
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
