package dev.seqread.examples.clock;

import dev.seqread.SeqCell;

/**
 * How the time follows from a counter, as the kernel keeps it: at {@code cycles} the time was
 * {@code nanos}, and each cycle since then adds {@code mult / 2^shift} nanoseconds.
 *
 * @param cycles the counter at the last tick
 * @param nanos the time at the last tick
 */
@SeqCell
public record Timekeeping(long cycles, long nanos, int mult, int shift) {}
