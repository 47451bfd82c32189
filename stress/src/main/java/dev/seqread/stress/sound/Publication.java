package dev.seqread.stress.sound;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.seqread.SeqCount;
import dev.seqread.SeqLatch;
import dev.seqread.SeqLock;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** An object that is reached through a validated reference is seen as its writer left it. */
public final class Publication {
  private Publication() {}

  /** What may be found behind the reference. */
  @Outcome(id = "42", expect = ACCEPTABLE, desc = "published")
  @Outcome(id = "-1", expect = ACCEPTABLE, desc = "not yet published, or not validated")
  @Outcome(expect = FORBIDDEN, desc = "seen before it was complete")
  public static final class Complete {
    private Complete() {}
  }

  private static final class Box {
    int value;

    static int valueOf(@Nullable Box box) {
      return box == null ? -1 : box.value;
    }
  }

  private static Box filled() {
    Box box = new Box();
    box.value = 42;
    return box;
  }

  /** Through a lock. */
  @JCStressTest
  @JCStressMeta(Complete.class)
  @State
  public static class Lock {
    private final SeqLock lock = new SeqLock();
    private @Nullable Box box;

    @Actor
    public void writer() {
      long stamp = lock.writeLock();
      box = filled();
      lock.unlockWrite(stamp);
    }

    @Actor
    public void reader(I_Result result) {
      long stamp = lock.readBegin();
      Box seen = box;
      result.r1 = lock.validate(stamp) ? Box.valueOf(seen) : -1;
    }
  }

  /** Through a counter. */
  @JCStressTest
  @JCStressMeta(Complete.class)
  @State
  public static class Count {
    private final SeqCount count = new SeqCount();
    private @Nullable Box box;

    @Actor
    public void writer() {
      count.writeBegin();
      box = filled();
      count.writeEnd();
    }

    @Actor
    public void reader(I_Result result) {
      result.r1 = Box.valueOf(count.<@Nullable Box>read(() -> box));
    }
  }

  /** Through a latch. */
  @JCStressTest
  @JCStressMeta(Complete.class)
  @State
  public static class Latch {
    private final SeqLatch<@Nullable Box[]> latch =
        new SeqLatch<>(new @Nullable Box[1], new @Nullable Box[1], (from, to) -> {});

    @Actor
    public void writer() {
      latch.write(copy -> copy[0] = filled());
    }

    @Actor
    public void reader(I_Result result) {
      result.r1 = Box.valueOf(latch.<@Nullable Box>read(copy -> copy[0]));
    }
  }
}
