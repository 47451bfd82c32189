package dev.seqread.lint;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which findings count. */
final class Gate {
  @Option(
      names = "--fail-on",
      paramLabel = "error|warning|never",
      description = "Which findings give exit code 1; error if absent.")
  private @Nullable FailOn failOn;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Leaves out the findings that this file knows, wherever their lines moved.")
  private @Nullable Path baseline;

  @Option(
      names = "--update-baseline",
      description = "Writes all findings into the baseline, instead of reporting them.")
  private boolean update;

  @Option(
      names = "--changed-since",
      paramLabel = "REVISION",
      description = "Reports on files only that differ from this revision in Git.")
  private @Nullable String revision;

  /** The part of a report that counts; says on the error stream what was left out. */
  Report pass(Report report, Config config, PrintWriter err) {
    Optional<Path> known = Optional.ofNullable(baseline).or(() -> config.path("baseline"));
    if (update) {
      Path file = known.orElseThrow(() -> new CannotRun("--update-baseline needs --baseline"));
      Baseline.write(report, file);
      err.println("seqread: " + Counted.of(report.located().size(), "finding") + " in " + file);
      return report.with(found -> false);
    }
    Report rest = known.map(file -> without(Baseline.read(file), report, err)).orElse(report);
    return revision == null
        ? rest
        : rest.with(Changes.since(revision, Path.of("").toAbsolutePath())::contain);
  }

  private static Report without(Baseline baseline, Report report, PrintWriter err) {
    Report rest = report.with(found -> !baseline.knows(found));
    long silent = report.located().size() - rest.located().size();
    long gone = baseline.gone(report);
    err.println(
        "seqread: left out by the baseline: "
            + Counted.of(silent, "finding")
            + (gone == 0 ? "" : "; " + gone + " of it no longer found, see --update-baseline"));
    return rest;
  }

  boolean fails(Report report, Config config) {
    FailOn from =
        Optional.ofNullable(failOn)
            .or(() -> config.text("fail-on").map(FailOn::named))
            .orElse(FailOn.ERROR);
    return report.findings().stream().anyMatch(finding -> from.fails(finding.level()));
  }
}
