package dev.seqread.stress.sound;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.seqread.SeqCount;
import dev.seqread.SeqLock;
import dev.seqread.Sequence;
import dev.seqread.stress.Consistent;
import dev.seqread.stress.Pair;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Readers that wait for a write, which lasts long enough for them to park. */
public final class WaitingReaders {
  private static final long SOON = 20;
  private static final long PATIENT = 10_000_000;

  private WaitingReaders() {}

  /** Whether each of two readers got a stamp. */
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both were woken")
  @Outcome(expect = FORBIDDEN, desc = "somebody waits though nobody writes")
  public static final class BothWoken {
    private BothWoken() {}
  }

  private static int begun(long stamp) {
    return stamp == 0 ? 0 : 1;
  }

  private static int begun(Sequence sequence, long micros) {
    try {
      return begun(sequence.tryReadBegin(micros, TimeUnit.MICROSECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A lock whose write ends while two readers come to wait for it. */
  @JCStressTest
  @JCStressMeta(BothWoken.class)
  @State
  public static class OfALock {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      lock.write(WaitingReaders::last);
    }

    @Actor
    public void reader(II_Result result) {
      result.r1 = begun(lock, PATIENT);
    }

    @Actor
    public void other(II_Result result) {
      result.r2 = begun(lock.readBegin());
    }
  }

  /** The same at a counter. */
  @JCStressTest
  @JCStressMeta(BothWoken.class)
  @State
  public static class OfACounter {
    private final SeqCount count = new SeqCount();

    @Actor
    public void writer() {
      count.write(WaitingReaders::last);
    }

    @Actor
    public void reader(II_Result result) {
      result.r1 = begun(count, PATIENT);
    }

    @Actor
    public void other(II_Result result) {
      result.r2 = begun(count.readBegin());
    }
  }

  /** One reader gives up just before the write ends, and was the one that looked for the others. */
  @JCStressTest
  @Outcome(
      id = {"0, 1", "1, 1"},
      expect = ACCEPTABLE,
      desc = "the patient one was woken")
  @Outcome(expect = FORBIDDEN, desc = "the patient one waits though nobody writes")
  @State
  public static class BesideOneThatGivesUp {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      lock.write(WaitingReaders::last);
    }

    @Actor
    public void hasty(II_Result result) {
      result.r1 = begun(lock, SOON);
    }

    @Actor
    public void patient(II_Result result) {
      result.r2 = begun(lock, PATIENT);
    }
  }

  /** One reader is interrupted while it waits. */
  @JCStressTest
  @Outcome(
      id = {"0, 1", "1, 1"},
      expect = ACCEPTABLE,
      desc = "the other was woken")
  @Outcome(expect = FORBIDDEN, desc = "the other waits though nobody writes")
  @State
  public static class BesideOneThatIsInterrupted {
    private final SeqCount count = new SeqCount();

    @Actor
    public void writer() {
      count.write(WaitingReaders::last);
    }

    @Actor
    public void interrupted(II_Result result) {
      Thread self = Thread.currentThread();
      Thread interrupter = new Thread(self::interrupt);
      interrupter.start();
      try {
        result.r1 = begun(count.readBeginInterruptibly());
      } catch (InterruptedException e) {
        result.r1 = 0;
      } finally {
        joinUninterruptibly(interrupter);
      }
    }

    @Actor
    public void patient(II_Result result) {
      result.r2 = begun(count, PATIENT);
    }
  }

  /** A reader that was woken sees the write that woke it, whole. */
  @JCStressTest
  @JCStressMeta(Consistent.class)
  @State
  public static class SeesTheWrite extends Pair {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      long stamp = lock.writeLock();
      a = 1;
      last();
      b = 1;
      lock.unlockWrite(stamp);
    }

    @Actor
    public void reader(II_Result result) {
      long stamp = lock.readBegin();
      int second = b;
      int first = a;
      report(lock.validate(stamp), first, second, result);
    }
  }

  /** A writer that gives up, beside one that holds the lock: nobody is left behind. */
  @JCStressTest
  @Outcome(
      id = {"0, 1", "1, 1"},
      expect = ACCEPTABLE,
      desc = "the patient one got the lock")
  @Outcome(expect = FORBIDDEN, desc = "the patient one waits though the lock is free")
  @State
  public static class WriterBesideOneThatGivesUp {
    private final SeqLock lock = new SeqLock();

    @Actor
    public void writer() {
      lock.write(WaitingReaders::last);
    }

    @Actor
    public void hasty(II_Result result) {
      result.r1 = taken(SOON);
    }

    @Actor
    public void patient(II_Result result) {
      result.r2 = taken(PATIENT);
    }

    private int taken(long micros) {
      try {
        long stamp = lock.tryWriteLock(micros, TimeUnit.MICROSECONDS);
        if (stamp != 0) {
          lock.unlockWrite(stamp);
        }
        return begun(stamp);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static void last() {
    for (int i = 0; i < 400; i++) {
      Thread.onSpinWait();
    }
  }

  /** Waits for the interrupter, and forgets its interrupt. */
  private static void joinUninterruptibly(Thread thread) {
    while (thread.isAlive()) {
      Thread.interrupted();
      Thread.onSpinWait();
    }
    Thread.interrupted();
  }
}
