package dev.seqread.benchmarks;

import dev.seqread.SeqCount;
import dev.seqread.SeqLock;
import dev.seqread.SharedSeqCount;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.StampedLock;

/**
 * What a thousand readers cost while they wait for a write to end, and how long after its end the
 * first and the last of them go on. Prints a table.
 */
public final class Waits {
  private static final int READERS = 1_000;
  private static final int ROUNDS = 5;

  /** Something that is written, and whose readers wait for that. */
  private record Guarded(String name, Runnable begin, Runnable end, Runnable read) {}

  private Waits() {}

  /** Argument: for how many seconds to look at the threads that wait, 5 if none is given. */
  public static void main(String[] args) throws InterruptedException {
    long seconds = args.length == 0 ? 5 : Long.parseLong(args[0]);
    System.out.println();
    System.out.println("## A thousand readers that wait for a write");
    System.out.println();
    System.out.println(
        "What the process burns while they wait, and the time from the even store, which ends the");
    System.out.println(
        "write, to the first and the last reader that goes on; `stampedReadLock` waits for the same");
    System.out.println("by `readLock`. Absolute numbers, and of this machine only.");
    System.out.println();
    System.out.println("| | CPU of 1,000 that wait, % of a core | first, µs | last, µs |");
    System.out.println("| --- | ---: | ---: | ---: |");
    for (Guarded guarded : List.of(seqLock(), seqCount(), shared(), stamped())) {
      List<Double> cpu = new ArrayList<>();
      List<Double> first = new ArrayList<>();
      List<Double> last = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        measure(guarded, round == 0 ? seconds : 1, cpu, first, last);
      }
      System.out.printf(
          Locale.ROOT,
          "| `%s` | %.1f | %.0f | %.0f |%n",
          guarded.name(),
          cpu.get(0),
          median(first),
          median(last));
    }
  }

  private static double median(List<Double> values) {
    return Stats.median(values.stream().mapToDouble(Double::doubleValue));
  }

  private static void measure(
      Guarded guarded, long seconds, List<Double> cpu, List<Double> first, List<Double> last)
      throws InterruptedException {
    AtomicLong earliest = new AtomicLong(Long.MAX_VALUE);
    AtomicLong latest = new AtomicLong(Long.MIN_VALUE);
    CountDownLatch finished = new CountDownLatch(READERS);
    guarded.begin().run();
    for (int i = 0; i < READERS; i++) {
      Thread reader =
          new Thread(
              () -> {
                guarded.read().run();
                long now = System.nanoTime();
                earliest.accumulateAndGet(now, Math::min);
                latest.accumulateAndGet(now, Math::max);
                finished.countDown();
              });
      reader.setDaemon(true);
      reader.start();
    }
    TimeUnit.SECONDS.sleep(1);
    Duration before = cpu();
    TimeUnit.SECONDS.sleep(seconds);
    cpu.add(cpu().minus(before).toNanos() / 1e7 / seconds);
    long end = System.nanoTime();
    guarded.end().run();
    finished.await();
    first.add((earliest.get() - end) / 1e3);
    last.add((latest.get() - end) / 1e3);
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static Guarded seqLock() {
    SeqLock lock = new SeqLock();
    long[] stamp = new long[1];
    return new Guarded(
        "seqLock",
        () -> stamp[0] = lock.writeLock(),
        () -> lock.unlockWrite(stamp[0]),
        lock::readBegin);
  }

  private static Guarded seqCount() {
    SeqCount count = new SeqCount();
    return new Guarded("seqCount", count::writeBegin, count::writeEnd, count::readBegin);
  }

  private static Guarded shared() {
    SharedSeqCount count = new SharedSeqCount(ByteBuffer.allocateDirect(16), 0);
    return new Guarded("sharedSeqCount", count::writeBegin, count::writeEnd, count::readBegin);
  }

  private static Guarded stamped() {
    StampedLock lock = new StampedLock();
    long[] stamp = new long[1];
    return new Guarded(
        "stampedReadLock",
        () -> stamp[0] = lock.writeLock(),
        () -> lock.unlockWrite(stamp[0]),
        () -> lock.unlockRead(lock.readLock()));
  }
}
