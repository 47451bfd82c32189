package dev.seqread.examples.clock;

/**
 * A clock that is read without a lock while its rate is being adjusted. The counter is read inside
 * the section: a tick that came between the reads of the counter and of the numbers that belong to
 * it would make the time jump.
 */
final class Clock {
  private static final int SHIFT = 24;
  private static final int ONE_NANO_A_CYCLE = 1 << SHIFT;

  private final TimekeepingCell timekeeping =
      TimekeepingCell.of(new Timekeeping(System.nanoTime(), 0, ONE_NANO_A_CYCLE, SHIFT));

  /** The time, in nanoseconds since the clock was made. It never runs backwards. */
  long nanos() {
    return timekeeping.readLongWith(
        now -> now.nanos() + ((System.nanoTime() - now.cycles()) * now.mult() >> now.shift()));
  }

  /**
   * Takes the time so far as the new start, and runs on at another rate, in parts of a million. The
   * counter is read inside the write: no reader can still go by the old numbers at a later count.
   */
  void tick(int fasterByMillionths) {
    timekeeping.update(last -> tick(last, fasterByMillionths));
  }

  private static Timekeeping tick(Timekeeping last, int fasterByMillionths) {
    long cycles = System.nanoTime();
    long nanos = last.nanos() + ((cycles - last.cycles()) * last.mult() >> last.shift());
    int mult = (int) (ONE_NANO_A_CYCLE + (long) ONE_NANO_A_CYCLE * fasterByMillionths / 1_000_000);
    return new Timekeeping(cycles, nanos, mult, last.shift());
  }
}
