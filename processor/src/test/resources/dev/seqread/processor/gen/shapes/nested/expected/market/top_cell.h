/* A sequence-locked cell that is shared with Java's market.TopCell. Needs C11 or C++17. */
#ifndef TOP_CELL_H
#define TOP_CELL_H

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
typedef struct top {
  struct {
    int64_t price;
    int32_t size;
  } bid;
  struct {
    int64_t price;
    int32_t size;
  } ask;
} top;

/* What lies in shared memory. The counter is odd while a write is in progress. */
typedef struct top_cell {
  SEQREAD_ATOMIC(uint32_t) sequence;
  struct {
    SEQREAD_ATOMIC(int64_t) price;
    SEQREAD_ATOMIC(int32_t) size;
  } bid;
  struct {
    SEQREAD_ATOMIC(int64_t) price;
    SEQREAD_ATOMIC(int32_t) size;
  } ask;
} top_cell;

SEQREAD_ASSERT(offsetof(top_cell, sequence) == 0, "sequence");
SEQREAD_ASSERT(offsetof(top_cell, bid.price) == 8, "bid.price");
SEQREAD_ASSERT(offsetof(top_cell, bid.size) == 16, "bid.size");
SEQREAD_ASSERT(offsetof(top_cell, ask.price) == 24, "ask.price");
SEQREAD_ASSERT(offsetof(top_cell, ask.size) == 32, "ask.size");
SEQREAD_ASSERT(sizeof(top_cell) == 40, "size");

/*
 * Tries once to read, without waiting. Returns false if a write came in between; the value then
 * makes no sense.
 */
static inline bool
top_cell_try_read(top_cell *cell, top *value) {
  uint32_t stamp = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_acquire));
  if (stamp & 1) {
    return false;
  }
  value->bid.price = SEQREAD_STD(atomic_load_explicit)(&cell->bid.price, SEQREAD_STD(memory_order_relaxed));
  value->bid.size = SEQREAD_STD(atomic_load_explicit)(&cell->bid.size, SEQREAD_STD(memory_order_relaxed));
  value->ask.price = SEQREAD_STD(atomic_load_explicit)(&cell->ask.price, SEQREAD_STD(memory_order_relaxed));
  value->ask.size = SEQREAD_STD(atomic_load_explicit)(&cell->ask.size, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_acquire));
  return SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed)) == stamp;
}

/*
 * Tries so often to read. Returns false if each try failed: after many tries, and the same odd
 * counter all the time, the writer is stopped or dead.
 */
static inline bool
top_cell_read(top_cell *cell, top *value, unsigned long tries) {
  while (tries-- > 0) {
    if (top_cell_try_read(cell, value)) {
      return true;
    }
  }
  return false;
}

/* Stores the value; only inside a write. */
static inline void
top_cell_store(top_cell *cell, const top *value) {
  SEQREAD_STD(atomic_store_explicit)(&cell->bid.price, value->bid.price, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->bid.size, value->bid.size, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->ask.price, value->ask.price, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->ask.size, value->ask.size, SEQREAD_STD(memory_order_relaxed));
}

/* Ends the write that made the counter odd. */
static inline void
top_cell_end_write(top_cell *cell, uint32_t odd) {
  SEQREAD_STD(atomic_store_explicit)(&cell->sequence, odd + 1, SEQREAD_STD(memory_order_release));
}

/*
 * Tries once to write, without waiting. Returns false, and nothing is written, if another write is
 * in progress.
 */
static inline bool
top_cell_try_write(top_cell *cell, const top *value) {
  uint32_t before = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if ((before & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                          &cell->sequence, &before, before + 1, SEQREAD_STD(memory_order_acquire),
                          SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  top_cell_store(cell, value);
  top_cell_end_write(cell, before + 1);
  return true;
}

/* Tries so often to write. Returns false, and nothing is written, if each try failed. */
static inline bool
top_cell_write(top_cell *cell, const top *value, unsigned long tries) {
  while (tries-- > 0) {
    if (top_cell_try_write(cell, value)) {
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
top_cell_recover(top_cell *cell, const top *value) {
  uint32_t odd = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if (!(odd & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                        &cell->sequence, &odd, odd + 2, SEQREAD_STD(memory_order_acquire),
                        SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  top_cell_store(cell, value);
  top_cell_end_write(cell, odd + 2);
  return true;
}

#endif
