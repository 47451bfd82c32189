package dev.seqread.stress;

import dev.seqread.SeqCount;
import dev.seqread.SeqLock;
import dev.seqread.SeqOptions;
import dev.seqread.Sequence;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A stress by hand of those who wait: a thousand readers beside writers that throw, time out and
 * are interrupted. Who makes no step for seconds has lost its wake-up; who reads a torn pair has
 * lost more.
 */
public final class Waiting {
  private static final int READERS = 1_000;
  private static final int WRITERS = 6;
  private static final long LONGEST_STEP = TimeUnit.SECONDS.toNanos(30);

  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Broken() {
      super(null, null, false, false);
    }
  }

  /** A pair behind a sequence lock, and how it is written. */
  private abstract static class Guarded {
    private long a;
    private long b;

    abstract Sequence sequence();

    abstract void write(Random random) throws InterruptedException;

    final void change(Random random) {
      a++;
      if (random.nextInt(4) == 0) {
        LockSupport.parkNanos(random.nextInt(5_000_000));
      }
      b++;
      if (random.nextInt(8) == 0) {
        throw new Broken();
      }
    }

    final boolean isWhole() {
      return a == b;
    }
  }

  private static final class Locked extends Guarded {
    private final SeqLock lock;

    Locked(boolean fair) {
      lock = new SeqLock(SeqOptions.DEFAULT.withFairness(fair));
    }

    @Override
    Sequence sequence() {
      return lock;
    }

    @Override
    void write(Random random) throws InterruptedException {
      long stamp =
          switch (random.nextInt(5)) {
            case 0 -> lock.writeLockInterruptibly();
            case 1 -> lock.tryWriteLock(random.nextInt(2_000), TimeUnit.MICROSECONDS);
            case 2 -> lock.tryWriteLock();
            case 3 -> lock.tryConvertToWriteLock(lock.readBegin());
            default -> lock.writeLock();
          };
      if (stamp == 0) {
        return;
      }
      try {
        if (random.nextInt(8) == 0) {
          stamp = lock.tryConvertToReadLockExclusive(stamp);
        } else {
          change(random);
        }
      } finally {
        lock.unlock(stamp);
      }
    }
  }

  private static final class Counted extends Guarded {
    private final ReentrantLock writers = new ReentrantLock();
    private final SeqCount count = SeqCount.boundTo(writers);

    @Override
    Sequence sequence() {
      return count;
    }

    @Override
    void write(Random random) {
      writers.lock();
      try {
        count.write(() -> change(random));
      } finally {
        writers.unlock();
      }
    }
  }

  private interface Step {
    void take(Random random) throws InterruptedException;
  }

  private final List<Guarded> data = List.of(new Locked(false), new Locked(true), new Counted());
  private final List<Thread> threads = new ArrayList<>();
  private final List<AtomicLong> lastSteps = new ArrayList<>();
  private final AtomicLong steps = new AtomicLong();
  private final AtomicLong interrupts = new AtomicLong();
  private final AtomicLong timeouts = new AtomicLong();
  private final AtomicLong slowest = new AtomicLong();
  private final boolean virtual;
  private volatile boolean torn;
  private volatile boolean done;

  private Waiting(boolean virtual) {
    this.virtual = virtual;
  }

  /** Arguments: the number of minutes, and {@code virtual} for virtual threads. */
  public static void main(String[] args) throws Exception {
    Waiting waiting = new Waiting(args.length > 1 && args[1].equals("virtual"));
    System.exit(waiting.run(TimeUnit.MINUTES.toNanos(Long.parseLong(args[0]))) ? 0 : 1);
  }

  private boolean run(long nanos) throws Exception {
    for (int i = 0; i < READERS + WRITERS; i++) {
      Guarded mine = data.get(i % data.size());
      start(i, i < READERS ? random -> read(mine, random) : mine::write);
    }
    Random random = new Random(1);
    long start = System.nanoTime();
    boolean alive = true;
    while (alive && !torn && System.nanoTime() - start < nanos) {
      Thread.sleep(2);
      threads.get(random.nextInt(threads.size())).interrupt();
      alive = isEverybodyAlive();
    }
    done = true;
    if (!alive) {
      printWhoIsLost();
    }
    System.out.printf(
        Locale.ROOT,
        "%s after %d s: %,d steps, %,d timed out, %,d interrupted, slowest step %d ms%n",
        torn ? "TORN" : alive ? "ok" : "LOST",
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
        steps.get(),
        timeouts.get(),
        interrupts.get(),
        TimeUnit.NANOSECONDS.toMillis(slowest.get()));
    return alive && !torn;
  }

  private void start(int seed, Step step) throws Exception {
    AtomicLong last = new AtomicLong(System.nanoTime());
    lastSteps.add(last);
    Runnable task =
        () -> {
          Random random = new Random(seed);
          while (!done) {
            step(step, random);
            long now = System.nanoTime();
            slowest.accumulateAndGet(now - last.getAndSet(now), Math::max);
          }
        };
    threads.add(virtual ? startVirtual(task) : startPlatform(task));
  }

  private static Thread startPlatform(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static Thread startVirtual(Runnable task) throws Exception {
    try {
      return (Thread)
          MethodHandles.publicLookup()
              .findStatic(
                  Thread.class,
                  "startVirtualThread",
                  MethodType.methodType(Thread.class, Runnable.class))
              .invokeExact(task);
    } catch (Throwable e) {
      throw new IllegalStateException("virtual threads came with JDK 21", e);
    }
  }

  private void step(Step step, Random random) {
    try {
      step.take(random);
      steps.incrementAndGet();
    } catch (Broken e) {
      steps.incrementAndGet();
    } catch (InterruptedException e) {
      interrupts.incrementAndGet();
    }
    // An interrupt that is left over would keep the pause from being one.
    if (Thread.interrupted()) {
      interrupts.incrementAndGet();
    }
    LockSupport.parkNanos(random.nextInt(400_000_000));
  }

  private void read(Guarded guarded, Random random) throws InterruptedException {
    Sequence sequence = guarded.sequence();
    boolean whole = true;
    switch (random.nextInt(5)) {
      case 0 -> whole = sequence.readBoolean(guarded::isWhole);
      case 1 -> whole = sequence.readBooleanInterruptibly(guarded::isWhole);
      case 2 -> {
        try {
          whole = sequence.readBoolean(guarded::isWhole, random.nextInt(3), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          timeouts.incrementAndGet();
        }
      }
      case 3 -> {
        if (sequence.tryReadBegin(random.nextInt(3_000), TimeUnit.MICROSECONDS) == 0) {
          timeouts.incrementAndGet();
        }
      }
      default -> {
        long stamp = sequence.readBegin();
        boolean seen = guarded.isWhole();
        whole = seen || !sequence.validate(stamp);
      }
    }
    if (!whole) {
      torn = true;
    }
  }

  private boolean isEverybodyAlive() {
    return lastSteps.stream().noneMatch(Waiting::isLost);
  }

  private static boolean isLost(AtomicLong lastStep) {
    return System.nanoTime() - lastStep.get() > LONGEST_STEP;
  }

  private void printWhoIsLost() {
    for (int i = 0; i < threads.size(); i++) {
      if (isLost(lastSteps.get(i))) {
        System.out.printf(
            "%s %d at %s%n",
            i < READERS ? "reader" : "writer", i, data.get(i % data.size()).sequence());
        for (StackTraceElement frame : threads.get(i).getStackTrace()) {
          System.out.println("    " + frame);
        }
      }
    }
  }
}
