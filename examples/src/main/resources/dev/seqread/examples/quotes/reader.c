/* Reads quotes from a mapped file without a pause, and keeps a tally of it in the same file. */
#define _POSIX_C_SOURCE 200809L

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>

#include "quote_cell.h"
#include "tally_cell.h"

enum { STRIDE = 128, READS_BETWEEN_LOOKS = 1000 };

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

static bool is_whole(const quote *q) {
  int64_t bid = 1000000 + q->number * 7919 % 10007;
  return q->bid == bid && q->ask == bid + 1 + q->number % 5 && q->bidSize == q->number % 997 &&
         q->askSize == q->number % 991;
}

static void read_once(quote_cell *quotes, tally *t) {
  int64_t begun = now();
  quote q;
  while (!quote_cell_try_read(quotes, &q)) {
    t->retries++;
  }
  int64_t nanos = now() - begun;
  if (nanos > t->slowestNanos) {
    t->slowestNanos = nanos;
  }
  t->reads++;
  t->torn += !is_whole(&q);
}

/* Takes the file, which of the readers this is, and how long to read, in milliseconds. */
int main(int argc, char **argv) {
  int file = argc == 4 ? open(argv[1], O_RDWR) : -1;
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) {
    fprintf(stderr, "usage: reader FILE NUMBER MILLISECONDS\n");
    return 2;
  }
  char *memory =
      mmap(NULL, (size_t)status.st_size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (memory == MAP_FAILED) {
    perror("mmap");
    return 1;
  }
  quote_cell *quotes = (quote_cell *)(void *)memory;
  tally_cell *tallies = (tally_cell *)(void *)(memory + STRIDE * (1 + atoi(argv[2])));
  int64_t end = now() + atol(argv[3]) * 1000000;
  tally t = {0};
  while (now() < end) {
    for (int i = 0; i < READS_BETWEEN_LOOKS; i++) {
      read_once(quotes, &t);
    }
    tally_cell_write(tallies, &t, 1);
  }
  return 0;
}
