/* A sequence-locked cell that is shared with Java's awkward.NamesCell. Needs C11. */
#ifndef NAMES_CELL_H
#define NAMES_CELL_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

_Static_assert(ATOMIC_INT_LOCK_FREE == 2 && ATOMIC_LLONG_LOCK_FREE == 2,
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
  int32_t operator;
  int32_t bytes;
  int32_t index;
  int32_t struct__;
  int32_t register_;
  int32_t sequence_;
  int32_t x00e9tx00e9;
  int32_t struct_[2];
} names;

/* What lies in shared memory. The counter is odd while a write is in progress. */
typedef struct names_cell {
  _Atomic uint32_t sequence;
  _Atomic int64_t stamp;
  _Atomic int32_t value;
  _Atomic int32_t i;
  _Atomic int32_t tries;
  _Atomic int32_t cell;
  _Atomic int32_t reader;
  _Atomic int32_t view;
  _Atomic int32_t next;
  _Atomic int32_t operator;
  _Atomic int32_t bytes;
  _Atomic int32_t index;
  _Atomic int32_t struct__;
  _Atomic int32_t register_;
  _Atomic int32_t sequence_;
  _Atomic int32_t x00e9tx00e9;
  _Atomic int32_t struct_[2];
} names_cell;

_Static_assert(offsetof(names_cell, sequence) == 0, "sequence");
_Static_assert(offsetof(names_cell, stamp) == 8, "stamp");
_Static_assert(offsetof(names_cell, value) == 16, "value");
_Static_assert(offsetof(names_cell, i) == 20, "i");
_Static_assert(offsetof(names_cell, tries) == 24, "tries");
_Static_assert(offsetof(names_cell, cell) == 28, "cell");
_Static_assert(offsetof(names_cell, reader) == 32, "reader");
_Static_assert(offsetof(names_cell, view) == 36, "view");
_Static_assert(offsetof(names_cell, next) == 40, "next");
_Static_assert(offsetof(names_cell, operator) == 44, "operator");
_Static_assert(offsetof(names_cell, bytes) == 48, "bytes");
_Static_assert(offsetof(names_cell, index) == 52, "index");
_Static_assert(offsetof(names_cell, struct__) == 56, "struct__");
_Static_assert(offsetof(names_cell, register_) == 60, "register_");
_Static_assert(offsetof(names_cell, sequence_) == 64, "sequence_");
_Static_assert(offsetof(names_cell, x00e9tx00e9) == 68, "x00e9tx00e9");
_Static_assert(offsetof(names_cell, struct_) == 72, "struct_");
_Static_assert(sizeof(names_cell) == 80, "size");

/*
 * Tries once to read, without waiting. Returns false if a write came in between; the value then
 * makes no sense.
 */
static inline bool
names_cell_try_read(names_cell *cell, names *value) {
  uint32_t stamp = atomic_load_explicit(&cell->sequence, memory_order_acquire);
  if (stamp & 1) {
    return false;
  }
  value->stamp = atomic_load_explicit(&cell->stamp, memory_order_relaxed);
  value->value = atomic_load_explicit(&cell->value, memory_order_relaxed);
  value->i = atomic_load_explicit(&cell->i, memory_order_relaxed);
  value->tries = atomic_load_explicit(&cell->tries, memory_order_relaxed);
  value->cell = atomic_load_explicit(&cell->cell, memory_order_relaxed);
  value->reader = atomic_load_explicit(&cell->reader, memory_order_relaxed);
  value->view = atomic_load_explicit(&cell->view, memory_order_relaxed);
  value->next = atomic_load_explicit(&cell->next, memory_order_relaxed);
  value->operator = atomic_load_explicit(&cell->operator, memory_order_relaxed);
  value->bytes = atomic_load_explicit(&cell->bytes, memory_order_relaxed);
  value->index = atomic_load_explicit(&cell->index, memory_order_relaxed);
  value->struct__ = atomic_load_explicit(&cell->struct__, memory_order_relaxed);
  value->register_ = atomic_load_explicit(&cell->register_, memory_order_relaxed);
  value->sequence_ = atomic_load_explicit(&cell->sequence_, memory_order_relaxed);
  value->x00e9tx00e9 = atomic_load_explicit(&cell->x00e9tx00e9, memory_order_relaxed);
  for (size_t i = 0; i < 2; i++) {
    value->struct_[i] = atomic_load_explicit(&cell->struct_[i], memory_order_relaxed);
  }
  atomic_thread_fence(memory_order_acquire);
  return atomic_load_explicit(&cell->sequence, memory_order_relaxed) == stamp;
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
  atomic_store_explicit(&cell->stamp, value->stamp, memory_order_relaxed);
  atomic_store_explicit(&cell->value, value->value, memory_order_relaxed);
  atomic_store_explicit(&cell->i, value->i, memory_order_relaxed);
  atomic_store_explicit(&cell->tries, value->tries, memory_order_relaxed);
  atomic_store_explicit(&cell->cell, value->cell, memory_order_relaxed);
  atomic_store_explicit(&cell->reader, value->reader, memory_order_relaxed);
  atomic_store_explicit(&cell->view, value->view, memory_order_relaxed);
  atomic_store_explicit(&cell->next, value->next, memory_order_relaxed);
  atomic_store_explicit(&cell->operator, value->operator, memory_order_relaxed);
  atomic_store_explicit(&cell->bytes, value->bytes, memory_order_relaxed);
  atomic_store_explicit(&cell->index, value->index, memory_order_relaxed);
  atomic_store_explicit(&cell->struct__, value->struct__, memory_order_relaxed);
  atomic_store_explicit(&cell->register_, value->register_, memory_order_relaxed);
  atomic_store_explicit(&cell->sequence_, value->sequence_, memory_order_relaxed);
  atomic_store_explicit(&cell->x00e9tx00e9, value->x00e9tx00e9, memory_order_relaxed);
  for (size_t i = 0; i < 2; i++) {
    atomic_store_explicit(&cell->struct_[i], value->struct_[i], memory_order_relaxed);
  }
}

/* Ends the write that made the counter odd. */
static inline void
names_cell_end_write(names_cell *cell, uint32_t odd) {
  atomic_store_explicit(&cell->sequence, odd + 1, memory_order_release);
}

/*
 * Tries once to write, without waiting. Returns false, and nothing is written, if another write is
 * in progress.
 */
static inline bool
names_cell_try_write(names_cell *cell, const names *value) {
  uint32_t before = atomic_load_explicit(&cell->sequence, memory_order_relaxed);
  if ((before & 1) || !atomic_compare_exchange_strong_explicit(
                          &cell->sequence, &before, before + 1, memory_order_acquire,
                          memory_order_relaxed)) {
    return false;
  }
  atomic_thread_fence(memory_order_release);
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
  uint32_t odd = atomic_load_explicit(&cell->sequence, memory_order_relaxed);
  if (!(odd & 1) || !atomic_compare_exchange_strong_explicit(
                        &cell->sequence, &odd, odd + 2, memory_order_acquire,
                        memory_order_relaxed)) {
    return false;
  }
  atomic_thread_fence(memory_order_release);
  names_cell_store(cell, value);
  names_cell_end_write(cell, odd + 2);
  return true;
}

#endif
