package dev.seqread.lint;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Where a run's time goes, and what it found of which kind. */
final class Stats {
  private static final int SLOWEST = 5;

  private record Timed(String file, long nanos) {}

  private final List<Timed> files = new ArrayList<>();
  private long compiled;

  void compiled(long nanos) {
    compiled += nanos;
  }

  void checked(String file, long nanos) {
    files.add(new Timed(file, nanos));
  }

  void print(Report report, PrintWriter err) {
    long checking = files.stream().mapToLong(Timed::nanos).sum();
    line(err, "javac", compiled);
    line(err, "checking", checking);
    files.stream()
        .sorted(Comparator.comparingLong(Timed::nanos).reversed())
        .limit(SLOWEST)
        .forEach(timed -> line(err, "  " + timed.file(), timed.nanos()));
    Map<String, Integer> rules = new TreeMap<>();
    report.findings().forEach(finding -> rules.merge(finding.rule(), 1, Integer::sum));
    rules.forEach((rule, count) -> err.printf("seqread: %6d %s%n", count, rule));
    err.printf(
        "seqread: %d MB of memory in use%n",
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
  }

  private static void line(PrintWriter err, String what, long nanos) {
    err.printf(Locale.ROOT, "seqread: %8.3f s %s%n", nanos / 1e9, what);
  }
}
