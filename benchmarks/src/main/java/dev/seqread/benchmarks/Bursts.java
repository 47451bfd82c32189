package dev.seqread.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** One round of bursts of one contender, beside writers of three rates. */
public final class Bursts {
  /** Nanoseconds between two writes, and what that is called. */
  static final Map<Long, String> PAUSES =
      new TreeMap<>(Map.of(0L, "incessant", 1_000L, "every µs", 20_000L, "every 20 µs"));

  static final String GROUP = "UnderWriter";
  static final String NANOS_PER_READ = "ns/read";
  static final String NANOS_PER_WRITE = "ns/write";
  static final String RETRIES = "retries/read";
  static final String SLOWEST = "p99.9 ns";
  static final String COUNTING = "bursts";

  private static final int WANTED = 25;
  private static final int WARM_UP_BURSTS = 20;
  private static final long WARM_UP_NANOS = 300_000_000;
  private static final int MOST_READS = 1 << 16;

  private final int round;
  private final String name;
  private final Contender contender;
  private final long patience;
  private final List<Sample> samples = new ArrayList<>();

  private Bursts(int round, String name, long patience) {
    this.round = round;
    this.name = name;
    this.contender = Contender.of(name);
    this.patience = patience;
  }

  /**
   * Arguments: the file to append to, the number of the round, the contender, and for how many
   * milliseconds to go on trying for enough bursts that count.
   */
  public static void main(String[] args) throws Exception {
    long patience = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(args[3]));
    Bursts bursts = new Bursts(Integer.parseInt(args[1]), args[2], patience);
    bursts.warmUp();
    for (Map.Entry<Long, String> pause : PAUSES.entrySet()) {
      bursts.throughput(pause.getKey(), pause.getValue());
      bursts.latency(pause.getKey(), pause.getValue());
    }
    Sample.append(Path.of(args[0]), bursts.samples);
  }

  /** Reads and writes beside each other until both are compiled, however they are scheduled. */
  private void warmUp() throws InterruptedException {
    long end = System.nanoTime() + WARM_UP_NANOS;
    Thread writer =
        new Thread(
            () -> {
              for (long value = 0; System.nanoTime() < end; value++) {
                contender.write(value);
              }
            });
    writer.start();
    while (System.nanoTime() < end) {
      contender.read();
    }
    writer.join();
    long[] latencies = new long[MOST_READS];
    try (Duet duet = new Duet(contender, 1_000)) {
      for (int i = 0; i < WARM_UP_BURSTS; i++) {
        duet.read(end);
        duet.readTimed(end, latencies);
      }
    }
  }

  private void throughput(long pause, String setting) {
    List<Burst> counting = new ArrayList<>();
    long end = System.nanoTime() + patience;
    try (Duet duet = new Duet(contender, pause)) {
      while (counting.size() < WANTED && System.nanoTime() < end) {
        Burst burst = duet.read(end);
        if (burst.counts()) {
          counting.add(burst);
        }
      }
    }
    add(setting, COUNTING, counting.size());
    if (!counting.isEmpty()) {
      add(setting, NANOS_PER_READ, median(counting, Burst::nanosPerRead));
      add(setting, NANOS_PER_WRITE, median(counting, Burst::nanosPerWrite));
      add(setting, RETRIES, median(counting, Burst::retriesPerRead));
    }
  }

  private void latency(long pause, String setting) {
    long[] all = new long[WANTED * MOST_READS];
    int known = 0;
    long[] latencies = new long[MOST_READS];
    long end = System.nanoTime() + patience;
    try (Duet duet = new Duet(contender, pause)) {
      for (int counting = 0; counting < WANTED && System.nanoTime() < end; ) {
        Burst burst = duet.readTimed(end, latencies);
        if (burst.counts()) {
          int reads = (int) burst.reads();
          System.arraycopy(latencies, 0, all, known, reads);
          known += reads;
          counting++;
        }
      }
    }
    if (known > 0) {
      Arrays.sort(all, 0, known);
      add(setting, SLOWEST, all[(int) (known * 0.999)]);
    }
  }

  private static double median(List<Burst> bursts, ToDoubleFunction<Burst> metric) {
    return Stats.median(bursts.stream().mapToDouble(metric));
  }

  private void add(String setting, String metric, double value) {
    String jdk = System.getProperty("java.version");
    samples.add(new Sample(jdk, round, GROUP, name, Contender.LONGS, setting, metric, value));
  }
}
