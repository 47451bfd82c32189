/* A sequence-locked cell that is shared with Java's small.FlagsCell. Needs C11 or C++17. */
#ifndef FLAGS_CELL_H
#define FLAGS_CELL_H

#ifndef SEQREAD_ATOMIC
#ifdef __cplusplus
#include <atomic>
#include <cstddef>
#include <cstdint>
#define SEQREAD_ATOMIC(type) std::atomic<type>
#define SEQREAD_STD(name) std::name
#define SEQREAD_ASSERT static_assert
#else
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#define SEQREAD_ATOMIC(type) _Atomic(type)
#define SEQREAD_STD(name) name
#define SEQREAD_ASSERT _Static_assert
#endif
#endif

SEQREAD_ASSERT(ATOMIC_INT_LOCK_FREE == 2 && ATOMIC_LLONG_LOCK_FREE == 2,
               "atomics that take a lock cannot be shared with another process");

/* The value that a write leaves. */
typedef struct flags {
  int8_t low;
  uint8_t set;
} flags;

/* What lies in shared memory. The counter is odd while a write is in progress. */
typedef struct flags_cell {
  SEQREAD_ATOMIC(uint32_t) sequence;
  SEQREAD_ATOMIC(int8_t) low;
  SEQREAD_ATOMIC(uint8_t) set;
} flags_cell;

SEQREAD_ASSERT(offsetof(flags_cell, sequence) == 0, "sequence");
SEQREAD_ASSERT(offsetof(flags_cell, low) == 4, "low");
SEQREAD_ASSERT(offsetof(flags_cell, set) == 5, "set");
SEQREAD_ASSERT(sizeof(flags_cell) == 8, "size");

/*
 * Tries once to read, without waiting. Returns false if a write came in between; the value then
 * makes no sense.
 */
static inline bool
flags_cell_try_read(flags_cell *cell, flags *value) {
  uint32_t stamp = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_acquire));
  if (stamp & 1) {
    return false;
  }
  value->low = SEQREAD_STD(atomic_load_explicit)(&cell->low, SEQREAD_STD(memory_order_relaxed));
  value->set = SEQREAD_STD(atomic_load_explicit)(&cell->set, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_acquire));
  return SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed)) == stamp;
}

/*
 * Tries so often to read. Returns false if each try failed: after many tries, and the same odd
 * counter all the time, the writer is stopped or dead.
 */
static inline bool
flags_cell_read(flags_cell *cell, flags *value, unsigned long tries) {
  while (tries-- > 0) {
    if (flags_cell_try_read(cell, value)) {
      return true;
    }
  }
  return false;
}

/* Stores the value; only inside a write. */
static inline void
flags_cell_store(flags_cell *cell, const flags *value) {
  SEQREAD_STD(atomic_store_explicit)(&cell->low, value->low, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->set, value->set, SEQREAD_STD(memory_order_relaxed));
}

/* Ends the write that made the counter odd. */
static inline void
flags_cell_end_write(flags_cell *cell, uint32_t odd) {
  SEQREAD_STD(atomic_store_explicit)(&cell->sequence, odd + 1, SEQREAD_STD(memory_order_release));
}

/*
 * Tries once to write, without waiting. Returns false, and nothing is written, if another write is
 * in progress.
 */
static inline bool
flags_cell_try_write(flags_cell *cell, const flags *value) {
  uint32_t before = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if ((before & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                          &cell->sequence, &before, before + 1, SEQREAD_STD(memory_order_acquire),
                          SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  flags_cell_store(cell, value);
  flags_cell_end_write(cell, before + 1);
  return true;
}

/* Tries so often to write. Returns false, and nothing is written, if each try failed. */
static inline bool
flags_cell_write(flags_cell *cell, const flags *value, unsigned long tries) {
  while (tries-- > 0) {
    if (flags_cell_try_write(cell, value)) {
      return true;
    }
  }
  return false;
}

/*
 * Ends the write of a writer that is known to be dead, by writing the value in its place. Returns
 * false, and nothing is written, if no write is in progress.
 */
static inline bool
flags_cell_recover(flags_cell *cell, const flags *value) {
  uint32_t odd = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if (!(odd & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                        &cell->sequence, &odd, odd + 2, SEQREAD_STD(memory_order_acquire),
                        SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  flags_cell_store(cell, value);
  flags_cell_end_write(cell, odd + 2);
  return true;
}

#endif
