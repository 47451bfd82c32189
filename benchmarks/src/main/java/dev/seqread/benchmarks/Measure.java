package dev.seqread.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * One round of the JMH benchmarks: a fork each, with many iterations that are shorter than a time
 * slice, of which the fastest counts, so that other processes of the machine do not.
 */
public final class Measure {
  private static final String HERE = Measure.class.getPackageName() + ".";
  static final String NANOS = "ns/op";
  static final String BYTES = "B/op";

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final int round;
  private final TimeValue warmUp;

  private Measure(int round, TimeValue warmUp) {
    this.round = round;
    this.warmUp = warmUp;
  }

  /**
   * Arguments: the file to append to, the number of the round, which benchmarks to take, how many
   * milliseconds to warm up, and how many threads read at most.
   */
  public static void main(String[] args) throws Exception {
    TimeValue warmUp = TimeValue.milliseconds(Long.parseLong(args[3]));
    Measure measure = new Measure(Integer.parseInt(args[1]), warmUp);
    List<Sample> samples = new ArrayList<>();
    int mostThreads = Integer.parseInt(args[4]);
    samples.addAll(measure.run("(Reads|Writes|Cells)\\." + args[2], 1));
    for (int threads = 2; threads <= mostThreads; threads++) {
      samples.addAll(measure.run("Reads\\." + args[2], threads));
    }
    Sample.append(Path.of(args[0]), samples);
  }

  private List<Sample> run(String benchmarks, int threads) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(HERE.replace(".", "\\.") + benchmarks + "$")
            .threads(threads)
            .forks(1)
            .warmupIterations(1)
            .warmupTime(warmUp)
            .measurementIterations(60)
            .measurementTime(TimeValue.milliseconds(2))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true);
    List<Sample> samples = new ArrayList<>();
    try {
      new Runner(options.build()).run().forEach(result -> addTo(samples, result, threads));
    } catch (NoBenchmarksException e) {
      System.err.println("no benchmark is selected for " + threads + " threads");
    }
    return samples;
  }

  private void addTo(List<Sample> samples, RunResult result, int threads) {
    String[] name = result.getParams().getBenchmark().substring(HERE.length()).split("\\.");
    String size = result.getParams().getParam("longs");
    int longs = size == null ? Contender.LONGS : Integer.parseInt(size);
    String setting = Integer.toString(threads);
    double fastest =
        iterations(result)
            .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
            .min()
            .orElseThrow();
    samples.add(sample(name, longs, setting, NANOS, fastest));
    double bytes =
        Stats.median(
            iterations(result)
                .mapToDouble(each -> each.getSecondaryResults().get(ALLOCATED).getScore()));
    samples.add(sample(name, longs, setting, BYTES, bytes));
  }

  private static Stream<IterationResult> iterations(RunResult result) {
    return result.getBenchmarkResults().stream()
        .map(BenchmarkResult::getIterationResults)
        .flatMap(Collection::stream);
  }

  private Sample sample(String[] name, int longs, String setting, String metric, double value) {
    String jdk = System.getProperty("java.version");
    return new Sample(jdk, round, name[0], name[1], longs, setting, metric, value);
  }
}
