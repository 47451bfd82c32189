package dev.seqread.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of samples; nothing here is measured. */
final class ReportTest {
  private static Sample read(int round, String contender, double nanos) {
    return new Sample("17", round, "Reads", contender, 2, "1", Measure.NANOS, nanos);
  }

  private static double ratio(List<Sample> samples) {
    return new Results(samples)
        .ratio("17", "Reads", "seqLock", "stampedOptimistic", 2, "1", Measure.NANOS);
  }

  @Test
  void ratiosAreTakenWithinARound() {
    List<Sample> samples =
        List.of(
            read(1, "seqLock", 1),
            read(1, "stampedOptimistic", 2),
            read(2, "seqLock", 30),
            read(2, "stampedOptimistic", 10),
            read(3, "seqLock", 7),
            read(3, "stampedOptimistic", 10));
    assertThat(ratio(samples)).isEqualTo(0.7);
  }

  @Test
  void aRoundWithoutTheBaselineDoesNotCount() {
    List<Sample> samples =
        List.of(read(1, "seqLock", 1), read(2, "seqLock", 3), read(2, "stampedOptimistic", 2));
    assertThat(ratio(samples)).isEqualTo(1.5);
    assertThat(ratio(List.of(read(1, "seqLock", 1)))).isNaN();
  }

  @Test
  void samplesSurviveTheFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("samples");
    List<Sample> first = List.of(read(1, "seqLock", 1.25));
    List<Sample> second = List.of(read(2, "seqLock", 1e-9));
    Sample.append(file, first);
    Sample.append(file, second);
    assertThat(Sample.read(file)).containsExactly(first.get(0), second.get(0));
  }

  @Test
  void aPromiseThatIsNotKeptStandsOut(@TempDir Path folder) throws IOException {
    assertThat(page(folder, 1.05)).contains("| 17 | 1.05 |");
    assertThat(page(folder, 1.06)).contains("| 17 | **1.06** |");
    assertThat(folder.resolve("benchmarks.svg")).content().contains("seqLock").endsWith("</svg>\n");
  }

  private static String page(Path folder, double nanos) throws IOException {
    Path samples = folder.resolve("samples");
    Files.deleteIfExists(samples);
    Sample.append(samples, List.of(read(1, "seqLock", nanos), read(1, "stampedOptimistic", 1.0)));
    Report.main(new String[] {samples.toString(), folder.toString(), "in a test"});
    return Files.readString(folder.resolve("benchmarks.md"));
  }
}
