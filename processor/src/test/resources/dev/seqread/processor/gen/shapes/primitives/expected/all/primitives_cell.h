/* A sequence-locked cell that is shared with Java's all.PrimitivesCell. Needs C11. */
#ifndef PRIMITIVES_CELL_H
#define PRIMITIVES_CELL_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

_Static_assert(ATOMIC_INT_LOCK_FREE == 2 && ATOMIC_LLONG_LOCK_FREE == 2,
               "atomics that take a lock cannot be shared with another process");

/* The value that a write leaves. */
typedef struct primitives {
  uint8_t z;
  int8_t b;
  int16_t s;
  uint16_t c;
  int32_t i;
  float f;
  int64_t j;
  double d;
} primitives;

/* What lies in shared memory. The counter is odd while a write is in progress. */
typedef struct primitives_cell {
  _Atomic uint32_t sequence;
  _Atomic uint8_t z;
  _Atomic int8_t b;
  _Atomic int16_t s;
  _Atomic uint16_t c;
  _Atomic int32_t i;
  _Atomic float f;
  _Atomic int64_t j;
  _Atomic double d;
} primitives_cell;

_Static_assert(offsetof(primitives_cell, sequence) == 0, "sequence");
_Static_assert(offsetof(primitives_cell, z) == 4, "z");
_Static_assert(offsetof(primitives_cell, b) == 5, "b");
_Static_assert(offsetof(primitives_cell, s) == 6, "s");
_Static_assert(offsetof(primitives_cell, c) == 8, "c");
_Static_assert(offsetof(primitives_cell, i) == 12, "i");
_Static_assert(offsetof(primitives_cell, f) == 16, "f");
_Static_assert(offsetof(primitives_cell, j) == 24, "j");
_Static_assert(offsetof(primitives_cell, d) == 32, "d");
_Static_assert(sizeof(primitives_cell) == 40, "size");

/*
 * Tries once to read, without waiting. Returns false if a write came in between; the value then
 * makes no sense.
 */
static inline bool
primitives_cell_try_read(primitives_cell *cell, primitives *value) {
  uint32_t stamp = atomic_load_explicit(&cell->sequence, memory_order_acquire);
  if (stamp & 1) {
    return false;
  }
  value->z = atomic_load_explicit(&cell->z, memory_order_relaxed);
  value->b = atomic_load_explicit(&cell->b, memory_order_relaxed);
  value->s = atomic_load_explicit(&cell->s, memory_order_relaxed);
  value->c = atomic_load_explicit(&cell->c, memory_order_relaxed);
  value->i = atomic_load_explicit(&cell->i, memory_order_relaxed);
  value->f = atomic_load_explicit(&cell->f, memory_order_relaxed);
  value->j = atomic_load_explicit(&cell->j, memory_order_relaxed);
  value->d = atomic_load_explicit(&cell->d, memory_order_relaxed);
  atomic_thread_fence(memory_order_acquire);
  return atomic_load_explicit(&cell->sequence, memory_order_relaxed) == stamp;
}

/*
 * Tries so often to read. Returns false if each try failed: after many tries, and the same odd
 * counter all the time, the writer is stopped or dead.
 */
static inline bool
primitives_cell_read(primitives_cell *cell, primitives *value, unsigned long tries) {
  while (tries-- > 0) {
    if (primitives_cell_try_read(cell, value)) {
      return true;
    }
  }
  return false;
}

/* Stores the value; only inside a write. */
static inline void
primitives_cell_store(primitives_cell *cell, const primitives *value) {
  atomic_store_explicit(&cell->z, value->z, memory_order_relaxed);
  atomic_store_explicit(&cell->b, value->b, memory_order_relaxed);
  atomic_store_explicit(&cell->s, value->s, memory_order_relaxed);
  atomic_store_explicit(&cell->c, value->c, memory_order_relaxed);
  atomic_store_explicit(&cell->i, value->i, memory_order_relaxed);
  atomic_store_explicit(&cell->f, value->f, memory_order_relaxed);
  atomic_store_explicit(&cell->j, value->j, memory_order_relaxed);
  atomic_store_explicit(&cell->d, value->d, memory_order_relaxed);
}

/* Ends the write that made the counter odd. */
static inline void
primitives_cell_end_write(primitives_cell *cell, uint32_t odd) {
  atomic_store_explicit(&cell->sequence, odd + 1, memory_order_release);
}

/*
 * Tries once to write, without waiting. Returns false, and nothing is written, if another write is
 * in progress.
 */
static inline bool
primitives_cell_try_write(primitives_cell *cell, const primitives *value) {
  uint32_t before = atomic_load_explicit(&cell->sequence, memory_order_relaxed);
  if ((before & 1) || !atomic_compare_exchange_strong_explicit(
                          &cell->sequence, &before, before + 1, memory_order_acquire,
                          memory_order_relaxed)) {
    return false;
  }
  atomic_thread_fence(memory_order_release);
  primitives_cell_store(cell, value);
  primitives_cell_end_write(cell, before + 1);
  return true;
}

/* Tries so often to write. Returns false, and nothing is written, if each try failed. */
static inline bool
primitives_cell_write(primitives_cell *cell, const primitives *value, unsigned long tries) {
  while (tries-- > 0) {
    if (primitives_cell_try_write(cell, value)) {
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
primitives_cell_recover(primitives_cell *cell, const primitives *value) {
  uint32_t odd = atomic_load_explicit(&cell->sequence, memory_order_relaxed);
  if (!(odd & 1) || !atomic_compare_exchange_strong_explicit(
                        &cell->sequence, &odd, odd + 2, memory_order_acquire,
                        memory_order_relaxed)) {
    return false;
  }
  atomic_thread_fence(memory_order_release);
  primitives_cell_store(cell, value);
  primitives_cell_end_write(cell, odd + 2);
  return true;
}

#endif
