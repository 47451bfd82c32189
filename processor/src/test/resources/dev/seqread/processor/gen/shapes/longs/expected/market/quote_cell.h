/* A sequence-locked cell that is shared with Java's market.QuoteCell. Needs C11 or C++17. */
#ifndef QUOTE_CELL_H
#define QUOTE_CELL_H

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
typedef struct quote {
  int64_t bid;
  int64_t ask;
  int32_t size;
} quote;

/* What lies in shared memory. The counter is odd while a write is in progress. */
typedef struct quote_cell {
  SEQREAD_ATOMIC(uint32_t) sequence;
  SEQREAD_ATOMIC(int64_t) bid;
  SEQREAD_ATOMIC(int64_t) ask;
  SEQREAD_ATOMIC(int32_t) size;
} quote_cell;

SEQREAD_ASSERT(offsetof(quote_cell, sequence) == 0, "sequence");
SEQREAD_ASSERT(offsetof(quote_cell, bid) == 8, "bid");
SEQREAD_ASSERT(offsetof(quote_cell, ask) == 16, "ask");
SEQREAD_ASSERT(offsetof(quote_cell, size) == 24, "size");
SEQREAD_ASSERT(sizeof(quote_cell) == 32, "size");

/*
 * Tries once to read, without waiting. Returns false if a write came in between; the value then
 * makes no sense.
 */
static inline bool
quote_cell_try_read(quote_cell *cell, quote *value) {
  uint32_t stamp = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_acquire));
  if (stamp & 1) {
    return false;
  }
  value->bid = SEQREAD_STD(atomic_load_explicit)(&cell->bid, SEQREAD_STD(memory_order_relaxed));
  value->ask = SEQREAD_STD(atomic_load_explicit)(&cell->ask, SEQREAD_STD(memory_order_relaxed));
  value->size = SEQREAD_STD(atomic_load_explicit)(&cell->size, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_acquire));
  return SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed)) == stamp;
}

/*
 * Tries so often to read. Returns false if each try failed: after many tries, and the same odd
 * counter all the time, the writer is stopped or dead.
 */
static inline bool
quote_cell_read(quote_cell *cell, quote *value, unsigned long tries) {
  while (tries-- > 0) {
    if (quote_cell_try_read(cell, value)) {
      return true;
    }
  }
  return false;
}

/* Stores the value; only inside a write. */
static inline void
quote_cell_store(quote_cell *cell, const quote *value) {
  SEQREAD_STD(atomic_store_explicit)(&cell->bid, value->bid, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->ask, value->ask, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->size, value->size, SEQREAD_STD(memory_order_relaxed));
}

/* Ends the write that made the counter odd. */
static inline void
quote_cell_end_write(quote_cell *cell, uint32_t odd) {
  SEQREAD_STD(atomic_store_explicit)(&cell->sequence, odd + 1, SEQREAD_STD(memory_order_release));
}

/*
 * Tries once to write, without waiting. Returns false, and nothing is written, if another write is
 * in progress.
 */
static inline bool
quote_cell_try_write(quote_cell *cell, const quote *value) {
  uint32_t before = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if ((before & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                          &cell->sequence, &before, before + 1, SEQREAD_STD(memory_order_acquire),
                          SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  quote_cell_store(cell, value);
  quote_cell_end_write(cell, before + 1);
  return true;
}

/* Tries so often to write. Returns false, and nothing is written, if each try failed. */
static inline bool
quote_cell_write(quote_cell *cell, const quote *value, unsigned long tries) {
  while (tries-- > 0) {
    if (quote_cell_try_write(cell, value)) {
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
quote_cell_recover(quote_cell *cell, const quote *value) {
  uint32_t odd = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if (!(odd & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                        &cell->sequence, &odd, odd + 2, SEQREAD_STD(memory_order_acquire),
                        SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  quote_cell_store(cell, value);
  quote_cell_end_write(cell, odd + 2);
  return true;
}

#endif
