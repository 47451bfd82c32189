/* A sequence-locked cell that is shared with Java's all.PrimitivesCell. Needs C11 or C++17. */
#ifndef PRIMITIVES_CELL_H
#define PRIMITIVES_CELL_H

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
  SEQREAD_ATOMIC(uint32_t) sequence;
  SEQREAD_ATOMIC(uint8_t) z;
  SEQREAD_ATOMIC(int8_t) b;
  SEQREAD_ATOMIC(int16_t) s;
  SEQREAD_ATOMIC(uint16_t) c;
  SEQREAD_ATOMIC(int32_t) i;
  SEQREAD_ATOMIC(float) f;
  SEQREAD_ATOMIC(int64_t) j;
  SEQREAD_ATOMIC(double) d;
} primitives_cell;

SEQREAD_ASSERT(offsetof(primitives_cell, sequence) == 0, "sequence");
SEQREAD_ASSERT(offsetof(primitives_cell, z) == 4, "z");
SEQREAD_ASSERT(offsetof(primitives_cell, b) == 5, "b");
SEQREAD_ASSERT(offsetof(primitives_cell, s) == 6, "s");
SEQREAD_ASSERT(offsetof(primitives_cell, c) == 8, "c");
SEQREAD_ASSERT(offsetof(primitives_cell, i) == 12, "i");
SEQREAD_ASSERT(offsetof(primitives_cell, f) == 16, "f");
SEQREAD_ASSERT(offsetof(primitives_cell, j) == 24, "j");
SEQREAD_ASSERT(offsetof(primitives_cell, d) == 32, "d");
SEQREAD_ASSERT(sizeof(primitives_cell) == 40, "size");

/*
 * Tries once to read, without waiting. Returns false if a write came in between; the value then
 * makes no sense.
 */
static inline bool
primitives_cell_try_read(primitives_cell *cell, primitives *value) {
  uint32_t stamp = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_acquire));
  if (stamp & 1) {
    return false;
  }
  value->z = SEQREAD_STD(atomic_load_explicit)(&cell->z, SEQREAD_STD(memory_order_relaxed));
  value->b = SEQREAD_STD(atomic_load_explicit)(&cell->b, SEQREAD_STD(memory_order_relaxed));
  value->s = SEQREAD_STD(atomic_load_explicit)(&cell->s, SEQREAD_STD(memory_order_relaxed));
  value->c = SEQREAD_STD(atomic_load_explicit)(&cell->c, SEQREAD_STD(memory_order_relaxed));
  value->i = SEQREAD_STD(atomic_load_explicit)(&cell->i, SEQREAD_STD(memory_order_relaxed));
  value->f = SEQREAD_STD(atomic_load_explicit)(&cell->f, SEQREAD_STD(memory_order_relaxed));
  value->j = SEQREAD_STD(atomic_load_explicit)(&cell->j, SEQREAD_STD(memory_order_relaxed));
  value->d = SEQREAD_STD(atomic_load_explicit)(&cell->d, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_acquire));
  return SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed)) == stamp;
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
  SEQREAD_STD(atomic_store_explicit)(&cell->z, value->z, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->b, value->b, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->s, value->s, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->c, value->c, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->i, value->i, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->f, value->f, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->j, value->j, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->d, value->d, SEQREAD_STD(memory_order_relaxed));
}

/* Ends the write that made the counter odd. */
static inline void
primitives_cell_end_write(primitives_cell *cell, uint32_t odd) {
  SEQREAD_STD(atomic_store_explicit)(&cell->sequence, odd + 1, SEQREAD_STD(memory_order_release));
}

/*
 * Tries once to write, without waiting. Returns false, and nothing is written, if another write is
 * in progress.
 */
static inline bool
primitives_cell_try_write(primitives_cell *cell, const primitives *value) {
  uint32_t before = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if ((before & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                          &cell->sequence, &before, before + 1, SEQREAD_STD(memory_order_acquire),
                          SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
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
  uint32_t odd = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if (!(odd & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                        &cell->sequence, &odd, odd + 2, SEQREAD_STD(memory_order_acquire),
                        SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  primitives_cell_store(cell, value);
  primitives_cell_end_write(cell, odd + 2);
  return true;
}

#endif
