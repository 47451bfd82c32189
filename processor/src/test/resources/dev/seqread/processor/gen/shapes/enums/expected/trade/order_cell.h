/* A sequence-locked cell that is shared with Java's trade.OrderCell. Needs C11 or C++17. */
#ifndef ORDER_CELL_H
#define ORDER_CELL_H

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
  ORDER_SIDE_BUY = 0,
  ORDER_SIDE_SELL = 1
};

enum {
  ORDER_PHASE_NEW = 0,
  ORDER_PHASE_PARTLY_FILLED = 1,
  ORDER_PHASE_FILLED = 2
};

/* The value that a write leaves. */
typedef struct order {
  int32_t side;
  int64_t price;
  int32_t phase;
} order;

/* What lies in shared memory. The counter is odd while a write is in progress. */
typedef struct order_cell {
  SEQREAD_ATOMIC(uint32_t) sequence;
  SEQREAD_ATOMIC(int32_t) side;
  SEQREAD_ATOMIC(int64_t) price;
  SEQREAD_ATOMIC(int32_t) phase;
} order_cell;

SEQREAD_ASSERT(offsetof(order_cell, sequence) == 0, "sequence");
SEQREAD_ASSERT(offsetof(order_cell, side) == 4, "side");
SEQREAD_ASSERT(offsetof(order_cell, price) == 8, "price");
SEQREAD_ASSERT(offsetof(order_cell, phase) == 16, "phase");
SEQREAD_ASSERT(sizeof(order_cell) == 24, "size");

/*
 * Tries once to read, without waiting. Returns false if a write came in between; the value then
 * makes no sense.
 */
static inline bool
order_cell_try_read(order_cell *cell, order *value) {
  uint32_t stamp = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_acquire));
  if (stamp & 1) {
    return false;
  }
  value->side = SEQREAD_STD(atomic_load_explicit)(&cell->side, SEQREAD_STD(memory_order_relaxed));
  value->price = SEQREAD_STD(atomic_load_explicit)(&cell->price, SEQREAD_STD(memory_order_relaxed));
  value->phase = SEQREAD_STD(atomic_load_explicit)(&cell->phase, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_acquire));
  return SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed)) == stamp;
}

/*
 * Tries so often to read. Returns false if each try failed: after many tries, and the same odd
 * counter all the time, the writer is stopped or dead.
 */
static inline bool
order_cell_read(order_cell *cell, order *value, unsigned long tries) {
  while (tries-- > 0) {
    if (order_cell_try_read(cell, value)) {
      return true;
    }
  }
  return false;
}

/* Stores the value; only inside a write. */
static inline void
order_cell_store(order_cell *cell, const order *value) {
  SEQREAD_STD(atomic_store_explicit)(&cell->side, value->side, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->price, value->price, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->phase, value->phase, SEQREAD_STD(memory_order_relaxed));
}

/* Ends the write that made the counter odd. */
static inline void
order_cell_end_write(order_cell *cell, uint32_t odd) {
  SEQREAD_STD(atomic_store_explicit)(&cell->sequence, odd + 1, SEQREAD_STD(memory_order_release));
}

/*
 * Tries once to write, without waiting. Returns false, and nothing is written, if another write is
 * in progress.
 */
static inline bool
order_cell_try_write(order_cell *cell, const order *value) {
  uint32_t before = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if ((before & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                          &cell->sequence, &before, before + 1, SEQREAD_STD(memory_order_acquire),
                          SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  order_cell_store(cell, value);
  order_cell_end_write(cell, before + 1);
  return true;
}

/* Tries so often to write. Returns false, and nothing is written, if each try failed. */
static inline bool
order_cell_write(order_cell *cell, const order *value, unsigned long tries) {
  while (tries-- > 0) {
    if (order_cell_try_write(cell, value)) {
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
order_cell_recover(order_cell *cell, const order *value) {
  uint32_t odd = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if (!(odd & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                        &cell->sequence, &odd, odd + 2, SEQREAD_STD(memory_order_acquire),
                        SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  order_cell_store(cell, value);
  order_cell_end_write(cell, odd + 2);
  return true;
}

#endif
