package dev.seqread.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** One round of bursts of one contender beside a writer of one rate. */
public final class Bursts {
  /** How often the writer writes, and the nanoseconds that it waits after a write. */
  static final Map<String, Long> PAUSES = pauses();

  static final String GROUP = "UnderWriter";
  static final String NANOS_PER_READ = "ns/read";
  static final String NANOS_PER_WRITE = "ns/write";
  static final String RETRIES = "retries/read";
  static final String SLOWEST = "p99.9 ns";
  static final String COUNTING = "bursts";

  private static final int WANTED = 50;
  private static final int WARM_UP_BURSTS = 600;
  private static final int MOST_READS = 1 << 15;

  private final int round;
  private final String name;
  private final String setting;
  private final long patience;
  private final Contender contender;
  private final List<Sample> samples = new ArrayList<>();

  private Bursts(int round, String name, String setting, long patience) {
    this.round = round;
    this.name = name;
    this.setting = setting;
    this.patience = patience;
    this.contender = Contender.of(name);
  }

  /**
   * Arguments: the file to append to, the number of the round, the contender, how often the writer
   * writes, and for how many milliseconds to go on trying for enough bursts that count.
   */
  public static void main(String[] args) throws Exception {
    long patience = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(args[4]));
    Bursts bursts = new Bursts(Integer.parseInt(args[1]), args[2], args[3], patience);
    bursts.measure();
    Sample.append(Path.of(args[0]), bursts.samples);
  }

  private static Map<String, Long> pauses() {
    Map<String, Long> pauses = new LinkedHashMap<>();
    pauses.put("incessant", 0L);
    pauses.put("every µs", 1_000L);
    pauses.put("every 20 µs", 20_000L);
    return Collections.unmodifiableMap(pauses);
  }

  /** Bursts that do not count, until everything is compiled for this writer. */
  private void warmUp(Duet duet, long[] latencies) {
    for (int i = 0; i < WARM_UP_BURSTS; i++) {
      long now = System.nanoTime();
      duet.read(now);
      duet.readTimed(now, latencies);
    }
  }

  private void measure() {
    try (Duet duet = new Duet(contender, PAUSES.get(setting))) {
      long[] latencies = new long[MOST_READS];
      warmUp(duet, latencies);
      throughput(duet);
      latency(duet, latencies);
    }
  }

  private void throughput(Duet duet) {
    List<Burst> counting = new ArrayList<>();
    long end = System.nanoTime() + patience;
    while (counting.size() < WANTED && System.nanoTime() < end) {
      Burst burst = duet.read(end);
      if (burst.counts()) {
        counting.add(burst);
      }
    }
    add(COUNTING, counting.size());
    if (!counting.isEmpty()) {
      add(NANOS_PER_READ, median(counting, Burst::nanosPerRead));
      add(NANOS_PER_WRITE, median(counting, Burst::nanosPerWrite));
      if (contender.countsRetries()) {
        add(RETRIES, median(counting, Burst::retriesPerRead));
      }
    }
  }

  private void latency(Duet duet, long[] latencies) {
    long[] all = new long[WANTED * MOST_READS];
    int known = 0;
    long end = System.nanoTime() + patience;
    for (int counting = 0; counting < WANTED && System.nanoTime() < end; ) {
      Burst burst = duet.readTimed(end, latencies);
      if (burst.counts()) {
        int reads = (int) burst.reads();
        System.arraycopy(latencies, 0, all, known, reads);
        known += reads;
        counting++;
      }
    }
    if (known > 0) {
      Arrays.sort(all, 0, known);
      add(SLOWEST, all[(int) (known * 0.999)]);
    }
  }

  private static double median(List<Burst> bursts, ToDoubleFunction<Burst> metric) {
    return Stats.median(bursts.stream().mapToDouble(metric));
  }

  private void add(String metric, double value) {
    String jdk = System.getProperty("java.version");
    samples.add(new Sample(jdk, round, GROUP, name, Contender.LONGS, setting, metric, value));
  }
}
