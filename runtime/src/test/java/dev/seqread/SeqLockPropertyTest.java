package dev.seqread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** A stamp validates exactly as long as nothing was written since it was taken. */
final class SeqLockPropertyTest {
  enum Step {
    BEGIN,
    TRY_BEGIN,
    WRITE,
    TRY_WRITE,
    GIVE_UP,
    INVALIDATE,
    UPGRADE_FIRST,
    UPGRADE_LAST,
    READ_LOCKED,
    WRITE_INSIDE_LOCKED_READ
  }

  private record Stamp(long value, int writesBefore) {}

  /** The lock, and what is known of it from counting. */
  private static final class Model {
    final SeqLock lock;
    final List<Stamp> stamps = new ArrayList<>();
    int writes;

    Model(SeqLock lock) {
      this.lock = lock;
    }

    void run(Step step) {
      switch (step) {
        case BEGIN -> stamps.add(new Stamp(lock.readBegin(), writes));
        case TRY_BEGIN -> stamps.add(new Stamp(lock.tryReadBegin(), writes));
        case WRITE -> lock.write(() -> writes++);
        case TRY_WRITE -> end(lock.tryWriteLock());
        case GIVE_UP -> lock.unlockUnchanged(lock.writeLock());
        case INVALIDATE -> {
          lock.invalidate();
          writes++;
        }
        case UPGRADE_FIRST -> upgrade(0);
        case UPGRADE_LAST -> upgrade(stamps.size() - 1);
        case READ_LOCKED -> {
          long held = lock.readLockExclusive();
          stamps.add(new Stamp(lock.readBegin(), writes));
          lock.unlockRead(held);
        }
        case WRITE_INSIDE_LOCKED_READ -> {
          long held = lock.readLockExclusive();
          lock.write(() -> writes++);
          stamps.add(new Stamp(lock.readBegin(), writes));
          lock.unlockRead(held);
        }
      }
    }

    private void upgrade(int index) {
      if (stamps.isEmpty()) {
        return;
      }
      Stamp stamp = stamps.get(index);
      long held = lock.tryConvertToWriteLock(stamp.value());
      assertThat(held != 0).isEqualTo(stamp.writesBefore() == writes);
      if (held != 0) {
        end(held);
      }
    }

    private void end(long held) {
      assertThat(held).isNotZero();
      assertThat(lock.validate(held)).isTrue();
      writes++;
      lock.unlockWrite(held);
    }

    void check() {
      for (Stamp stamp : stamps) {
        assertThat(lock.validate(stamp.value())).isEqualTo(stamp.writesBefore() == writes);
      }
    }
  }

  private static void runAll(SeqLock lock, List<Step> steps) {
    Model model = new Model(lock);
    for (Step step : steps) {
      model.run(step);
      model.check();
    }
  }

  @Property(tries = 300)
  void atALock(@ForAll @Size(max = 30) List<Step> steps) {
    runAll(new SeqLock(SeqOptions.DEFAULT.withAdversary(null)), steps);
  }

  @Property(tries = 300)
  void atAFairLock(@ForAll @Size(max = 30) List<Step> steps) {
    runAll(new SeqLock(SeqOptions.DEFAULT.withAdversary(null).withFairness(true)), steps);
  }

  @Property(tries = 300)
  void atAnObservedLock(@ForAll @Size(max = 30) List<Step> steps) {
    SeqOptions options = SeqOptions.DEFAULT.withAdversary(null).withObserver(new SeqCounters());
    runAll(new SeqLock(options), steps);
  }
}
