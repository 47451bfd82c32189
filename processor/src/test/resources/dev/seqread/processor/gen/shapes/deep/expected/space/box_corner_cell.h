/* A sequence-locked cell that is shared with Java's space.BoxCornerCell. Needs C11 or C++17. */
#ifndef BOX_CORNER_CELL_H
#define BOX_CORNER_CELL_H

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
typedef struct box_corner {
  struct {
    double x;
    double y;
  } at;
  int8_t tag;
} box_corner;

/* What lies in shared memory. The counter is odd while a write is in progress. */
typedef struct box_corner_cell {
  SEQREAD_ATOMIC(uint32_t) sequence;
  struct {
    SEQREAD_ATOMIC(double) x;
    SEQREAD_ATOMIC(double) y;
  } at;
  SEQREAD_ATOMIC(int8_t) tag;
} box_corner_cell;

SEQREAD_ASSERT(offsetof(box_corner_cell, sequence) == 0, "sequence");
SEQREAD_ASSERT(offsetof(box_corner_cell, at.x) == 8, "at.x");
SEQREAD_ASSERT(offsetof(box_corner_cell, at.y) == 16, "at.y");
SEQREAD_ASSERT(offsetof(box_corner_cell, tag) == 24, "tag");
SEQREAD_ASSERT(sizeof(box_corner_cell) == 32, "size");

/*
 * Tries once to read, without waiting. Returns false if a write came in between; the value then
 * makes no sense.
 */
static inline bool
box_corner_cell_try_read(box_corner_cell *cell, box_corner *value) {
  uint32_t stamp = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_acquire));
  if (stamp & 1) {
    return false;
  }
  value->at.x = SEQREAD_STD(atomic_load_explicit)(&cell->at.x, SEQREAD_STD(memory_order_relaxed));
  value->at.y = SEQREAD_STD(atomic_load_explicit)(&cell->at.y, SEQREAD_STD(memory_order_relaxed));
  value->tag = SEQREAD_STD(atomic_load_explicit)(&cell->tag, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_acquire));
  return SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed)) == stamp;
}

/*
 * Tries so often to read. Returns false if each try failed: after many tries, and the same odd
 * counter all the time, the writer is stopped or dead.
 */
static inline bool
box_corner_cell_read(box_corner_cell *cell, box_corner *value, unsigned long tries) {
  while (tries-- > 0) {
    if (box_corner_cell_try_read(cell, value)) {
      return true;
    }
  }
  return false;
}

/* Stores the value; only inside a write. */
static inline void
box_corner_cell_store(box_corner_cell *cell, const box_corner *value) {
  SEQREAD_STD(atomic_store_explicit)(&cell->at.x, value->at.x, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->at.y, value->at.y, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->tag, value->tag, SEQREAD_STD(memory_order_relaxed));
}

/* Ends the write that made the counter odd. */
static inline void
box_corner_cell_end_write(box_corner_cell *cell, uint32_t odd) {
  SEQREAD_STD(atomic_store_explicit)(&cell->sequence, odd + 1, SEQREAD_STD(memory_order_release));
}

/*
 * Tries once to write, without waiting. Returns false, and nothing is written, if another write is
 * in progress.
 */
static inline bool
box_corner_cell_try_write(box_corner_cell *cell, const box_corner *value) {
  uint32_t before = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if ((before & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                          &cell->sequence, &before, before + 1, SEQREAD_STD(memory_order_acquire),
                          SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  box_corner_cell_store(cell, value);
  box_corner_cell_end_write(cell, before + 1);
  return true;
}

/* Tries so often to write. Returns false, and nothing is written, if each try failed. */
static inline bool
box_corner_cell_write(box_corner_cell *cell, const box_corner *value, unsigned long tries) {
  while (tries-- > 0) {
    if (box_corner_cell_try_write(cell, value)) {
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
box_corner_cell_recover(box_corner_cell *cell, const box_corner *value) {
  uint32_t odd = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if (!(odd & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                        &cell->sequence, &odd, odd + 2, SEQREAD_STD(memory_order_acquire),
                        SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  box_corner_cell_store(cell, value);
  box_corner_cell_end_write(cell, odd + 2);
  return true;
}

#endif
