/**
 * Sequence locks, and the annotations that say which code reads and writes under them.
 *
 * <p>A <em>sequence lock</em> is a counter beside the data it guards. A writer makes the counter
 * odd, writes, and makes it even again; a reader takes the counter as a <em>stamp</em>, reads, and
 * <em>validates</em> that the counter is still the stamp. Until then every value that it read is
 * <em>tentative</em> and may belong to two different writes. Readers write nothing, so they neither
 * disturb each other nor delay a writer.
 *
 * <ul>
 *   <li>{@link dev.seqread.SeqLock} is a counter with a lock of its own,
 *   <li>{@link dev.seqread.SeqCount} a counter whose writers something else keeps apart,
 *   <li>{@link dev.seqread.SeqLatch} keeps two copies, so that readers never wait,
 *   <li>{@link dev.seqread.SharedSeqCount} lies in memory that is shared with other processes,
 *   <li>{@link dev.seqread.SeqCell} on a record asks for a class that holds its components behind
 *       one of these, on the heap or in shared memory.
 * </ul>
 *
 * <h2>Memory order</h2>
 *
 * <p><em>Plain</em>, <em>opaque</em>, <em>acquire</em>, <em>release</em> and the fences mean what
 * {@link java.lang.invoke.VarHandle} says. The guarded data is read and written plainly. That is a
 * data race, and meant to be one: Java gives a racing read some value that was written, never one
 * out of thin air (a {@code long} or {@code double} may be put together from two on a 32-bit JVM),
 * and the protocol sees to it that no such value survives a validation. It has five steps:
 *
 * <pre>
 *   writer                                      reader
 *   W1  counter := odd          opaque          R1  stamp := counter         acquire
 *   W2  store-store fence                           data is read             plain
 *       data is written         plain           R2  acquire fence
 *   W3  counter := even         release         R3  counter == stamp?
 * </pre>
 *
 * <ol>
 *   <li><strong>R1 is an acquire of W3.</strong> A section whose stamp some write left sees all of
 *       that write and of those before it. If R1 were weaker, the data could be read before the
 *       counter, and a section could see the data before a write with the counter after it.
 *   <li><strong>R2 orders the data reads before R3.</strong> An acquire load at R3 would not do: it
 *       keeps later accesses from moving up, and here earlier ones must not move down. It pairs
 *       with W2: if a data read returned what a write stored, then that write's W1 is seen by R3,
 *       so the counter is no longer the stamp.
 *   <li><strong>W2 orders W1 before the data.</strong> A release store at W1 would not do, for the
 *       mirrored reason. Without the fence, data could be visible while the counter is still even,
 *       and a section that saw it would validate. {@code SeqLock} makes the counter odd by a
 *       compare-and-set and keeps the fence: of a volatile read-modify-write only the load need be
 *       ordered before what follows (so it is on AArch64 without LSE, where the store is a
 *       store-release).
 *   <li><strong>W1 is opaque</strong>, so that the compiler neither drops it in favour of W3 nor
 *       moves it, and R3 is at least opaque, so that it is not replaced by the value of R1.
 *   <li><strong>W3 is a release</strong>: all that the write read and stored comes before it.
 * </ol>
 *
 * <p>A section that validates thus has read exactly the data that the write with its stamp left,
 * and happens-after that write. What it read by reference was stored before some W3 that it
 * acquired, so objects are seen as their writer saw them. A section that fails may have seen
 * references whose objects' fields still read as zero or null, and must end all the same.
 *
 * <p><strong>Between writers.</strong> Taking the lock is an acquire of the counter that the last
 * holder released, so writers and locking readers see each other's data. A locking reader sets a
 * flag of the counter and leaves its version, so sections go on validating. For {@code SeqCount}
 * the order between writers is that of whatever keeps them apart.
 *
 * <p><strong>The latch.</strong> A write ends by turning the counter to the copy that it has made
 * (W3); the next write begins to change the other copy, which sections may still be reading, and
 * such a section must see the turn and fail. The turn may have been another thread's store, so a
 * store-store fence, which orders a thread's own stores, does not say enough: the writer took the
 * writers' lock, which makes the earlier turn happen before, and a <em>release fence</em> after it
 * orders all that comes before it, the earlier turn included, before the stores to the copy. If a
 * data read returned one of these, R2 has the later look at the counter see that turn or a later
 * one.
 *
 * <p><strong>Own writers.</strong> {@code SeqCount} notes its writer before W1, with a store-store
 * fence between. Who acquires the odd counter sees that note or a later one, and a later one is
 * that of a later writer: so a thread finds its own number beside an odd counter only if the write
 * is its own.
 *
 * <p><strong>Waking a waiter.</strong> A release stores the counter and then reads who waits,
 * without the full fence that would order the two; the waiter registers and then reads the counter.
 * Both may miss each other, though only a waiter that found nobody else waiting: otherwise the
 * writer sees that somebody does, and takes the list under its lock. That one waiter therefore does
 * not rely on being woken, and looks after spells that grow from 50 microseconds to 64
 * milliseconds; when it sees that the write is over, it wakes the others, and when it gives up, the
 * next takes its place. All others sleep until they are woken. The fence that is saved for each
 * uncontended write costs, in that rare case, a delay.
 *
 * <p><strong>What x86 cannot show.</strong> Its stores are seen in program order and its loads are
 * not reordered with each other, so R1, R2, W2 and W3 cost no instruction there and only bind the
 * compiler. Leaving out W2 after an opaque W1, or R2 before an opaque R3, has no effect that a test
 * on x86 could see; that they are needed rests on the argument above, which holds on AArch64, POWER
 * and RISC-V, and on nothing else.
 *
 * <h2>Where it comes from</h2>
 *
 * <p>The protocol is that of the Linux kernel's {@code seqlock.h}; its expression in terms of the
 * fences of C11 and Java follows Hans-J. Boehm, <em>Can Seqlocks Get Along With Programming
 * Language Memory Models?</em> (MSPC 2012). Stamps are those of {@link
 * java.util.concurrent.locks.StampedLock}.
 */
@NullMarked
package dev.seqread;

import org.jspecify.annotations.NullMarked;
