package dev.seqread.processor.gen;

import dev.seqread.processor.gen.Part.Leaf;

/** The functions of a C header. */
final class CFunctions {
  private final Cell cell;
  private final CNames names;

  CFunctions(Cell cell, CNames names) {
    this.cell = cell;
    this.names = names;
  }

  String text() {
    StringBuilder loads = new StringBuilder();
    StringBuilder stores = new StringBuilder();
    cell.leaves().forEach(leaf -> each(leaf, loads, load(leaf)));
    cell.leaves().forEach(leaf -> each(leaf, stores, store(leaf)));
    return TEMPLATE
        .replace("${cell}", names.cell())
        .replace("${value}", names.value())
        .replace("${loads}", loads)
        .replace("${stores}", stores);
  }

  private String load(Leaf leaf) {
    String path = indexed(leaf);
    return "value->%s = SEQREAD_STD(atomic_load_explicit)(&cell->%s, SEQREAD_STD(memory_order_relaxed));"
        .formatted(path, path);
  }

  private String store(Leaf leaf) {
    String path = indexed(leaf);
    return "SEQREAD_STD(atomic_store_explicit)(&cell->%s, value->%s, SEQREAD_STD(memory_order_relaxed));"
        .formatted(path, path);
  }

  private String indexed(Leaf leaf) {
    return names.path(leaf) + (leaf.content() instanceof Content.Elements ? "[i]" : "");
  }

  private static void each(Leaf leaf, StringBuilder text, String statement) {
    if (leaf.content() instanceof Content.Elements elements) {
      text.append("  for (size_t i = 0; i < %d; i++) {\n".formatted(elements.length()));
      text.append("    ").append(statement).append("\n  }\n");
    } else {
      text.append("  ").append(statement).append('\n');
    }
  }

  private static final String TEMPLATE =
      """
      /*
       * Tries once to read, without waiting. Returns false if a write came in between; the value then
       * makes no sense.
       */
      static inline bool
      ${cell}_try_read(${cell} *cell, ${value} *value) {
        uint32_t stamp = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_acquire));
        if (stamp & 1) {
          return false;
        }
      ${loads}  SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_acquire));
        return SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed)) == stamp;
      }

      /*
       * Tries so often to read. Returns false if each try failed: after many tries, and the same odd
       * counter all the time, the writer is stopped or dead.
       */
      static inline bool
      ${cell}_read(${cell} *cell, ${value} *value, unsigned long tries) {
        while (tries-- > 0) {
          if (${cell}_try_read(cell, value)) {
            return true;
          }
        }
        return false;
      }

      /* Stores the value; only inside a write. */
      static inline void
      ${cell}_store(${cell} *cell, const ${value} *value) {
      ${stores}}

      /* Ends the write that made the counter odd. */
      static inline void
      ${cell}_end_write(${cell} *cell, uint32_t odd) {
        SEQREAD_STD(atomic_store_explicit)(&cell->sequence, odd + 1, SEQREAD_STD(memory_order_release));
      }

      /*
       * Tries once to write, without waiting. Returns false, and nothing is written, if another write is
       * in progress.
       */
      static inline bool
      ${cell}_try_write(${cell} *cell, const ${value} *value) {
        uint32_t before = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
        if ((before & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                                &cell->sequence, &before, before + 1, SEQREAD_STD(memory_order_acquire),
                                SEQREAD_STD(memory_order_relaxed))) {
          return false;
        }
        SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
        ${cell}_store(cell, value);
        ${cell}_end_write(cell, before + 1);
        return true;
      }

      /* Tries so often to write. Returns false, and nothing is written, if each try failed. */
      static inline bool
      ${cell}_write(${cell} *cell, const ${value} *value, unsigned long tries) {
        while (tries-- > 0) {
          if (${cell}_try_write(cell, value)) {
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
      ${cell}_recover(${cell} *cell, const ${value} *value) {
        uint32_t odd = SEQREAD_STD(atomic_load_explicit)(&cell->sequence, SEQREAD_STD(memory_order_relaxed));
        if (!(odd & 1) || !SEQREAD_STD(atomic_compare_exchange_strong_explicit)(
                              &cell->sequence, &odd, odd + 2, SEQREAD_STD(memory_order_acquire),
                              SEQREAD_STD(memory_order_relaxed))) {
          return false;
        }
        SEQREAD_STD(atomic_thread_fence)(SEQREAD_STD(memory_order_release));
        ${cell}_store(cell, value);
        ${cell}_end_write(cell, odd + 2);
        return true;
      }
      """;
}
