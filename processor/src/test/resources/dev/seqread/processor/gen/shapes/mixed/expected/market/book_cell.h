/* A sequence-locked cell that is shared with Java's market.BookCell. Needs C11 or C++17. */
#ifndef BOOK_CELL_H
#define BOOK_CELL_H

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

enum {
  BOOK_STATE_OPEN = 0,
  BOOK_STATE_CLOSED = 1
};

/* The value that a write leaves. */
typedef struct book {
  struct {
    int64_t prices[5];
    int32_t sizes[5];
  } bids;
  struct {
    int64_t prices[5];
    int32_t sizes[5];
  } asks;
  int32_t state;
} book;

/* What lies in shared memory. The counter is odd while a write is in progress. */
typedef struct book_cell {
  SEQREAD_ATOMIC(uint32_t) sequence;
  struct {
    SEQREAD_ATOMIC(int64_t) prices[5];
    SEQREAD_ATOMIC(int32_t) sizes[5];
  } bids;
  struct {
    SEQREAD_ATOMIC(int64_t) prices[5];
    SEQREAD_ATOMIC(int32_t) sizes[5];
  } asks;
  SEQREAD_ATOMIC(int32_t) state;
} book_cell;

SEQREAD_ASSERT(offsetof(book_cell, sequence) == 0, "sequence");
SEQREAD_ASSERT(offsetof(book_cell, bids.prices) == 8, "bids.prices");
SEQREAD_ASSERT(offsetof(book_cell, bids.sizes) == 48, "bids.sizes");
SEQREAD_ASSERT(offsetof(book_cell, asks.prices) == 72, "asks.prices");
SEQREAD_ASSERT(offsetof(book_cell, asks.sizes) == 112, "asks.sizes");
SEQREAD_ASSERT(offsetof(book_cell, state) == 136, "state");
SEQREAD_ASSERT(sizeof(book_cell) == 144, "size");

/*
 * Tries once to read, without waiting. Returns false if a write came in between; the value then
 * makes no sense.
 */
static inline bool
book_cell_try_read(book_cell *cell, book *value) {
  uint32_t stamp = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_acquire));
  if (stamp & 1) {
    return false;
  }
  for (size_t i = 0; i < 5; i++) {
    value->bids.prices[i] = SEQREAD_STD(atomic_load_explicit)(&cell->bids.prices[i], SEQREAD_STD(memory_order_relaxed));
  }
  for (size_t i = 0; i < 5; i++) {
    value->bids.sizes[i] = SEQREAD_STD(atomic_load_explicit)(&cell->bids.sizes[i], SEQREAD_STD(memory_order_relaxed));
  }
  for (size_t i = 0; i < 5; i++) {
    value->asks.prices[i] = SEQREAD_STD(atomic_load_explicit)(&cell->asks.prices[i], SEQREAD_STD(memory_order_relaxed));
  }
  for (size_t i = 0; i < 5; i++) {
    value->asks.sizes[i] = SEQREAD_STD(atomic_load_explicit)(&cell->asks.sizes[i], SEQREAD_STD(memory_order_relaxed));
  }
  value->state = SEQREAD_STD(atomic_load_explicit)(&cell->state, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_acquire));
  return SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed)) == stamp;
}

/*
 * Tries so often to read. Returns false if each try failed: after many tries, and the same odd
 * counter all the time, the writer is stopped or dead.
 */
static inline bool
book_cell_read(book_cell *cell, book *value, unsigned long tries) {
  while (tries-- > 0) {
    if (book_cell_try_read(cell, value)) {
      return true;
    }
  }
  return false;
}

/* Stores the value; only inside a write. */
static inline void
book_cell_store(book_cell *cell, const book *value) {
  for (size_t i = 0; i < 5; i++) {
    SEQREAD_STD(atomic_store_explicit)(&cell->bids.prices[i], value->bids.prices[i], SEQREAD_STD(memory_order_relaxed));
  }
  for (size_t i = 0; i < 5; i++) {
    SEQREAD_STD(atomic_store_explicit)(&cell->bids.sizes[i], value->bids.sizes[i], SEQREAD_STD(memory_order_relaxed));
  }
  for (size_t i = 0; i < 5; i++) {
    SEQREAD_STD(atomic_store_explicit)(&cell->asks.prices[i], value->asks.prices[i], SEQREAD_STD(memory_order_relaxed));
  }
  for (size_t i = 0; i < 5; i++) {
    SEQREAD_STD(atomic_store_explicit)(&cell->asks.sizes[i], value->asks.sizes[i], SEQREAD_STD(memory_order_relaxed));
  }
  SEQREAD_STD(atomic_store_explicit)(&cell->state, value->state, SEQREAD_STD(memory_order_relaxed));
}

/* Ends the write that made the counter odd. */
static inline void
book_cell_end_write(book_cell *cell, uint32_t odd) {
  SEQREAD_STD(atomic_store_explicit)(&cell->sequence, odd + 1, SEQREAD_STD(memory_order_release));
}

/*
 * Tries once to write, without waiting. Returns false, and nothing is written, if another write is
 * in progress.
 */
static inline bool
book_cell_try_write(book_cell *cell, const book *value) {
  uint32_t before = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if ((before & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                          &cell->sequence, &before, before + 1, SEQREAD_STD(memory_order_acquire),
                          SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  book_cell_store(cell, value);
  book_cell_end_write(cell, before + 1);
  return true;
}

/* Tries so often to write. Returns false, and nothing is written, if each try failed. */
static inline bool
book_cell_write(book_cell *cell, const book *value, unsigned long tries) {
  while (tries-- > 0) {
    if (book_cell_try_write(cell, value)) {
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
book_cell_recover(book_cell *cell, const book *value) {
  uint32_t odd = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if (!(odd & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                        &cell->sequence, &odd, odd + 2, SEQREAD_STD(memory_order_acquire),
                        SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  book_cell_store(cell, value);
  book_cell_end_write(cell, odd + 2);
  return true;
}

#endif
