/* A sequence-locked cell that is shared with Java's awkward.NamesCell. Needs C11 or C++17. */
#ifndef NAMES_CELL_H
#define NAMES_CELL_H

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
typedef struct names {
  int64_t stamp;
  int32_t value;
  int32_t i;
  int32_t tries;
  int32_t cell;
  int32_t reader;
  int32_t view;
  int32_t next;
  int32_t operator_;
  int32_t bytes;
  int32_t index;
  int32_t struct_;
  int32_t register_;
  int32_t sequence_;
  int32_t x00e9tx00e9;
  int32_t struct__[2];
} names;

/* What lies in shared memory. The counter is odd while a write is in progress. */
typedef struct names_cell {
  SEQREAD_ATOMIC(uint32_t) sequence;
  SEQREAD_ATOMIC(int64_t) stamp;
  SEQREAD_ATOMIC(int32_t) value;
  SEQREAD_ATOMIC(int32_t) i;
  SEQREAD_ATOMIC(int32_t) tries;
  SEQREAD_ATOMIC(int32_t) cell;
  SEQREAD_ATOMIC(int32_t) reader;
  SEQREAD_ATOMIC(int32_t) view;
  SEQREAD_ATOMIC(int32_t) next;
  SEQREAD_ATOMIC(int32_t) operator_;
  SEQREAD_ATOMIC(int32_t) bytes;
  SEQREAD_ATOMIC(int32_t) index;
  SEQREAD_ATOMIC(int32_t) struct_;
  SEQREAD_ATOMIC(int32_t) register_;
  SEQREAD_ATOMIC(int32_t) sequence_;
  SEQREAD_ATOMIC(int32_t) x00e9tx00e9;
  SEQREAD_ATOMIC(int32_t) struct__[2];
} names_cell;

SEQREAD_ASSERT(offsetof(names_cell, sequence) == 0, "sequence");
SEQREAD_ASSERT(offsetof(names_cell, stamp) == 8, "stamp");
SEQREAD_ASSERT(offsetof(names_cell, value) == 16, "value");
SEQREAD_ASSERT(offsetof(names_cell, i) == 20, "i");
SEQREAD_ASSERT(offsetof(names_cell, tries) == 24, "tries");
SEQREAD_ASSERT(offsetof(names_cell, cell) == 28, "cell");
SEQREAD_ASSERT(offsetof(names_cell, reader) == 32, "reader");
SEQREAD_ASSERT(offsetof(names_cell, view) == 36, "view");
SEQREAD_ASSERT(offsetof(names_cell, next) == 40, "next");
SEQREAD_ASSERT(offsetof(names_cell, operator_) == 44, "operator_");
SEQREAD_ASSERT(offsetof(names_cell, bytes) == 48, "bytes");
SEQREAD_ASSERT(offsetof(names_cell, index) == 52, "index");
SEQREAD_ASSERT(offsetof(names_cell, struct_) == 56, "struct_");
SEQREAD_ASSERT(offsetof(names_cell, register_) == 60, "register_");
SEQREAD_ASSERT(offsetof(names_cell, sequence_) == 64, "sequence_");
SEQREAD_ASSERT(offsetof(names_cell, x00e9tx00e9) == 68, "x00e9tx00e9");
SEQREAD_ASSERT(offsetof(names_cell, struct__) == 72, "struct__");
SEQREAD_ASSERT(sizeof(names_cell) == 80, "size");

/*
 * Tries once to read, without waiting. Returns false if a write came in between; the value then
 * makes no sense.
 */
static inline bool
names_cell_try_read(names_cell *cell, names *value) {
  uint32_t stamp = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_acquire));
  if (stamp & 1) {
    return false;
  }
  value->stamp = SEQREAD_STD(atomic_load_explicit)(&cell->stamp, SEQREAD_STD(memory_order_relaxed));
  value->value = SEQREAD_STD(atomic_load_explicit)(&cell->value, SEQREAD_STD(memory_order_relaxed));
  value->i = SEQREAD_STD(atomic_load_explicit)(&cell->i, SEQREAD_STD(memory_order_relaxed));
  value->tries = SEQREAD_STD(atomic_load_explicit)(&cell->tries, SEQREAD_STD(memory_order_relaxed));
  value->cell = SEQREAD_STD(atomic_load_explicit)(&cell->cell, SEQREAD_STD(memory_order_relaxed));
  value->reader = SEQREAD_STD(atomic_load_explicit)(&cell->reader, SEQREAD_STD(memory_order_relaxed));
  value->view = SEQREAD_STD(atomic_load_explicit)(&cell->view, SEQREAD_STD(memory_order_relaxed));
  value->next = SEQREAD_STD(atomic_load_explicit)(&cell->next, SEQREAD_STD(memory_order_relaxed));
  value->operator_ = SEQREAD_STD(atomic_load_explicit)(&cell->operator_, SEQREAD_STD(memory_order_relaxed));
  value->bytes = SEQREAD_STD(atomic_load_explicit)(&cell->bytes, SEQREAD_STD(memory_order_relaxed));
  value->index = SEQREAD_STD(atomic_load_explicit)(&cell->index, SEQREAD_STD(memory_order_relaxed));
  value->struct_ = SEQREAD_STD(atomic_load_explicit)(&cell->struct_, SEQREAD_STD(memory_order_relaxed));
  value->register_ = SEQREAD_STD(atomic_load_explicit)(&cell->register_, SEQREAD_STD(memory_order_relaxed));
  value->sequence_ = SEQREAD_STD(atomic_load_explicit)(&cell->sequence_, SEQREAD_STD(memory_order_relaxed));
  value->x00e9tx00e9 = SEQREAD_STD(atomic_load_explicit)(&cell->x00e9tx00e9, SEQREAD_STD(memory_order_relaxed));
  for (size_t i = 0; i < 2; i++) {
    value->struct__[i] = SEQREAD_STD(atomic_load_explicit)(&cell->struct__[i], SEQREAD_STD(memory_order_relaxed));
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_acquire));
  return SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed)) == stamp;
}

/*
 * Tries so often to read. Returns false if each try failed: after many tries, and the same odd
 * counter all the time, the writer is stopped or dead.
 */
static inline bool
names_cell_read(names_cell *cell, names *value, unsigned long tries) {
  while (tries-- > 0) {
    if (names_cell_try_read(cell, value)) {
      return true;
    }
  }
  return false;
}

/* Stores the value; only inside a write. */
static inline void
names_cell_store(names_cell *cell, const names *value) {
  SEQREAD_STD(atomic_store_explicit)(&cell->stamp, value->stamp, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->value, value->value, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->i, value->i, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->tries, value->tries, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->cell, value->cell, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->reader, value->reader, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->view, value->view, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->next, value->next, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->operator_, value->operator_, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->bytes, value->bytes, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->index, value->index, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->struct_, value->struct_, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->register_, value->register_, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->sequence_, value->sequence_, SEQREAD_STD(memory_order_relaxed));
  SEQREAD_STD(atomic_store_explicit)(&cell->x00e9tx00e9, value->x00e9tx00e9, SEQREAD_STD(memory_order_relaxed));
  for (size_t i = 0; i < 2; i++) {
    SEQREAD_STD(atomic_store_explicit)(&cell->struct__[i], value->struct__[i], SEQREAD_STD(memory_order_relaxed));
  }
}

/* Ends the write that made the counter odd. */
static inline void
names_cell_end_write(names_cell *cell, uint32_t odd) {
  SEQREAD_STD(atomic_store_explicit)(&cell->sequence, odd + 1, SEQREAD_STD(memory_order_release));
}

/*
 * Tries once to write, without waiting. Returns false, and nothing is written, if another write is
 * in progress.
 */
static inline bool
names_cell_try_write(names_cell *cell, const names *value) {
  uint32_t before = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if ((before & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                          &cell->sequence, &before, before + 1, SEQREAD_STD(memory_order_acquire),
                          SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  names_cell_store(cell, value);
  names_cell_end_write(cell, before + 1);
  return true;
}

/* Tries so often to write. Returns false, and nothing is written, if each try failed. */
static inline bool
names_cell_write(names_cell *cell, const names *value, unsigned long tries) {
  while (tries-- > 0) {
    if (names_cell_try_write(cell, value)) {
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
names_cell_recover(names_cell *cell, const names *value) {
  uint32_t odd = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
  if (!(odd & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                        &cell->sequence, &odd, odd + 2, SEQREAD_STD(memory_order_acquire),
                        SEQREAD_STD(memory_order_relaxed))) {
    return false;
  }
  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
  names_cell_store(cell, value);
  names_cell_end_write(cell, odd + 2);
  return true;
}

#endif
