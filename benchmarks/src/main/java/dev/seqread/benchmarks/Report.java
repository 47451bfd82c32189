package dev.seqread.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Makes the page and the picture of the documentation from samples. */
public final class Report {
  private static final List<Integer> SIZES = List.of(2, 4, 16);
  private static final String PAGE = "benchmarks.md";
  private static final String PICTURE = "benchmarks.svg";

  private final Results results;
  private final StringBuilder page = new StringBuilder();

  private Report(Results results) {
    this.results = results;
  }

  /** Arguments: the file with the samples, the folder of the documentation, what else to say. */
  public static void main(String[] args) throws IOException {
    Results results = new Results(Sample.read(Path.of(args[0])));
    Path docs = Path.of(args[1]);
    String page = new Report(results).page(args[2]);
    Files.writeString(docs.resolve(PAGE), page);
    Files.writeString(docs.resolve(PICTURE), new Picture(results).svg());
    System.out.print(page);
  }

  private String page(String circumstances) {
    page.append("# What it costs\n\n");
    line(
        "Measured by `benchmarks/run` on %s, JDK %s, in %d rounds; %s.",
        LocalDate.now(ZoneOffset.UTC),
        String.join(" and ", results.jdks()),
        results.numberOfRounds(),
        circumstances);
    line(
        "Every number is a ratio of two costs of the same round, the median over the rounds; less is");
    line(
        "better, and differences of a few hundredths mean nothing. No test depends on any of them.");
    line("");
    line("![Costs of reads and writes](%s)", PICTURE);
    claims();
    alone("Reads", "a read, nobody writing", "stampedOptimistic", List.of("1", "2"));
    alone("Writes", "a write, nobody else there", "stampedWriteLock", List.of("1"));
    cells();
    allocation();
    underWriter();
    return page.toString();
  }

  private void line(String format, Object... arguments) {
    page.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private void claims() {
    line("");
    line("## Promises");
    line("");
    line("| cost of | JDK | 2 longs | 4 longs | 16 longs | at most |");
    line("| --- | --- | ---: | ---: | ---: | ---: |");
    for (Claim claim : Claim.ALL) {
      for (String jdk : results.jdks()) {
        StringBuilder row = new StringBuilder();
        for (int longs : SIZES) {
          row.append(cell(ratio(jdk, claim, longs), claim, longs)).append(" | ");
        }
        line("| %s | %s | %s%.2f |", claim.text(), jdk, row, claim.limit());
      }
    }
    line("");
    line(
        "A number that is not within its limit is **bold**, or in parentheses where no promise is");
    line("made: to store 16 longs costs as much as a lock, and runs beside part of it. Beside a");
    line("writer, payloads have 4 longs.");
  }

  private double ratio(String jdk, Claim claim, int longs) {
    return results.ratio(
        jdk,
        claim.group(),
        claim.contender(),
        claim.baseline(),
        longs,
        claim.setting(),
        claim.metric());
  }

  private static String cell(double ratio, Claim claim, int longs) {
    String number = number(ratio);
    if (number.isEmpty() || ratio <= claim.limit()) {
      return number;
    }
    return claim.sizes().contains(longs) ? "**" + number + "**" : "(" + number + ")";
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
  }

  private void alone(String group, String what, String baseline, List<String> threads) {
    line("");
    line("## Cost of %s, against `%s`", what, baseline);
    for (String setting : threads) {
      line("");
      line("%s thread%s:", setting, setting.equals("1") ? "" : "s");
      line("");
      tableHead();
      for (String contender : results.contenders(group)) {
        StringBuilder row = new StringBuilder();
        for (String jdk : results.jdks()) {
          for (int longs : SIZES) {
            double ratio =
                results.ratio(jdk, group, contender, baseline, longs, setting, Measure.NANOS);
            row.append(' ').append(number(ratio)).append(" |");
          }
        }
        line("| `%s` |%s", contender, row);
      }
    }
  }

  private void tableHead() {
    StringBuilder head = new StringBuilder("| |");
    StringBuilder rule = new StringBuilder("| --- |");
    for (String jdk : results.jdks()) {
      for (int longs : SIZES) {
        head.append(" JDK ").append(jdk).append(", ").append(longs).append(" longs |");
        rule.append(" ---: |");
      }
    }
    line("%s", head);
    line("%s", rule);
  }

  private void cells() {
    line("");
    line("## Cost of a cell with 32 bytes, nobody else there");
    line("");
    line(
        "Reads are against `readByHand`, the same fields in an open-coded section; writes against");
    line("`writeVolatile`, which publishes a new record. `Shared` cells lie in direct memory.");
    line("");
    line("| |%s", perJdk(jdk -> " JDK " + jdk));
    line("| --- |%s", perJdk(jdk -> " ---:"));
    for (String contender : results.contenders("Cells")) {
      String baseline = contender.startsWith("read") ? "readByHand" : "writeVolatile";
      line("| `%s` |%s", contender, perJdk(jdk -> " " + number(cell(jdk, contender, baseline))));
    }
  }

  private double cell(String jdk, String contender, String baseline) {
    return results.ratio(jdk, "Cells", contender, baseline, Contender.LONGS, "1", Measure.NANOS);
  }

  private String perJdk(UnaryOperator<String> column) {
    return results.jdks().stream().map(column).collect(Collectors.joining(" |", "", " |"));
  }

  private void allocation() {
    line("");
    line("## Bytes allocated");
    line("");
    line(
        "By one thread, with 4 longs or a record of that size, which is made for each write. What");
    line(
        "the harness itself allocates is some hundredths of a byte. The write of a shared cell is too");
    line("large to be inlined, so the record that it is given is really made.");
    line("");
    line("| |%s", perJdk(jdk -> " JDK " + jdk));
    line("| --- |%s", perJdk(jdk -> " ---:"));
    for (String group : List.of("Reads", "Writes", "Cells")) {
      for (String contender : results.contenders(group)) {
        line("| %s `%s` |%s", group, contender, perJdk(jdk -> " " + bytes(jdk, group, contender)));
      }
    }
  }

  private String bytes(String jdk, String group, String contender) {
    return number(results.median(jdk, group, contender, Contender.LONGS, "1", Measure.BYTES));
  }

  private void underWriter() {
    line("");
    line("## A reader beside a writer");
    line("");
    line(
        "Bursts of half a millisecond, which count only if both threads ran all the time. Costs are");
    line(
        "against `stampedOptimistic` with its usual fallback beside the same writer; the slowest reads");
    line("are those of the 99.9th percentile. An empty cell: no burst counted.");
    line("");
    advice();
    for (String setting : Bursts.PAUSES.keySet()) {
      for (String jdk : results.jdks()) {
        underWriter(setting, jdk);
      }
    }
  }

  private void advice() {
    line(
        "`volatileRecord` publishes a new record for each write, and `cell` writes a generated cell.");
    line(
        "Take the volatile reference where a reader must not wait for anybody, where writers never");
    line(
        "pause, or where records are kept anyway: a read is one load and never runs again. Take the");
    line(
        "cell where writes must not allocate, where a write has to cost the writer little, or where the");
    line(
        "value lies in memory that is shared with other processes. With some microseconds between");
    line("writes the two read alike.");
  }

  private void underWriter(String setting, String jdk) {
    line("");
    line("A write %s, JDK %s:", setting.equals("incessant") ? "after the other" : setting, jdk);
    line("");
    line("| | cost of a read | cost of a write | slowest reads | retries a read | bursts |");
    line("| --- | ---: | ---: | ---: | ---: | ---: |");
    for (String contender : results.contenders(Bursts.GROUP)) {
      line(
          "| `%s` | %s | %s | %s | %s | %.0f |",
          contender,
          number(underWriterRatio(jdk, contender, setting, Bursts.NANOS_PER_READ)),
          number(underWriterRatio(jdk, contender, setting, Bursts.NANOS_PER_WRITE)),
          number(underWriterRatio(jdk, contender, setting, Bursts.SLOWEST)),
          number(underWriterMedian(jdk, contender, setting, Bursts.RETRIES)),
          underWriterMedian(jdk, contender, setting, Bursts.COUNTING));
    }
  }

  private double underWriterRatio(String jdk, String contender, String setting, String metric) {
    return results.ratio(
        jdk, Bursts.GROUP, contender, "stampedOptimistic", Contender.LONGS, setting, metric);
  }

  private double underWriterMedian(String jdk, String contender, String setting, String metric) {
    return results.median(jdk, Bursts.GROUP, contender, Contender.LONGS, setting, metric);
  }
}
