/* The other side of a cell in a mapped file: reads, writes, or recovers quotes. */
#define _POSIX_C_SOURCE 200809L

#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "quote_cell.h"

static quote numbered(int64_t number) {
  int64_t bid = 1000000 + number * 7919 % 10007;
  quote q = {number, bid, bid + 1 + number % 5, (int32_t)(number % 997), (int32_t)(number % 991)};
  return q;
}

static bool is_whole(const quote *q) {
  quote expected = numbered(q->number);
  return q->bid == expected.bid && q->ask == expected.ask && q->bidSize == expected.bidSize &&
         q->askSize == expected.askSize;
}

/* Gives way now and then, since there may be fewer processors than busy threads. */
static void let_others_run(long done) {
  if (done % 10000 == 0) {
    sched_yield();
  }
}

/* Reads so many quotes, and goes on until so many of them differed from the one before. */
static int read_quotes(quote_cell *cell, long snapshots, long changes, int seconds) {
  time_t end = time(NULL) + seconds;
  long reads = 0, torn = 0, retries = 0, changed = 0;
  int64_t last = -1;
  while ((reads < snapshots || changed < changes) && time(NULL) < end) {
    quote q;
    while (!quote_cell_try_read(cell, &q)) {
      let_others_run(++retries);
    }
    let_others_run(++reads);
    torn += !is_whole(&q);
    changed += q.number != last;
    last = q.number;
  }
  printf("%ld %ld %ld %ld\n", reads, torn, retries, changed);
  return 0;
}

static _Noreturn void write_quotes(quote_cell *cell) {
  for (int64_t number = 0;; number++) {
    quote q = numbered(number);
    quote_cell_write(cell, &q, 1);
    if (number == 0) {
      printf("writing\n");
      fflush(stdout);
    }
  }
}

int main(int argc, char **argv) {
  int file = argc > 2 ? open(argv[2], O_RDWR) : -1;
  if (file < 0) {
    return 2;
  }
  void *memory =
      mmap(NULL, sizeof(quote_cell), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (memory == MAP_FAILED) {
    return 1;
  }
  quote_cell *cell = memory;
  if (strcmp(argv[1], "read") == 0 && argc == 6) {
    return read_quotes(cell, atol(argv[3]), atol(argv[4]), atoi(argv[5]));
  }
  if (strcmp(argv[1], "write") == 0) {
    write_quotes(cell);
  }
  if (strcmp(argv[1], "recover") == 0 && argc == 4) {
    quote q = numbered(atol(argv[3]));
    return quote_cell_recover(cell, &q) ? 0 : 3;
  }
  return 2;
}
