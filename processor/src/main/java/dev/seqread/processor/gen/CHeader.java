package dev.seqread.processor.gen;

import dev.seqread.processor.gen.Part.Group;
import dev.seqread.processor.gen.Part.Leaf;
import java.util.ArrayList;
import java.util.List;

/**
 * The C header of a cell: the struct that lies in shared memory, an assertion for each offset that
 * the Java class assumes, a struct for the value, and functions that read and write in the same
 * protocol.
 */
final class CHeader {
  private final Cell cell;
  private final Layout layout;
  private final CNames names;

  CHeader(Cell cell) {
    this.cell = cell;
    this.layout = Layout.of(cell);
    this.names = new CNames(cell);
  }

  /** The name of the file. */
  static String fileName(Cell cell) {
    return new CNames(cell).cell() + ".h";
  }

  String text() {
    List<String> sections = new ArrayList<>();
    sections.add(head());
    cell.leaves().forEach(leaf -> constants(leaf, sections));
    sections.add(struct(names.value(), "The value that a write leaves.", List.of(), false));
    sections.add(
        struct(
            names.cell(),
            "What lies in shared memory. The counter is odd while a write is in progress.",
            List.of("SEQREAD_ATOMIC(uint32_t) sequence;"),
            true));
    sections.add(assertions());
    sections.add(new CFunctions(cell, names).text());
    sections.add("#endif\n");
    return String.join("\n", sections);
  }

  private String head() {
    return """
        /* A sequence-locked cell that is shared with Java's %s. Needs C11 or C++17. */
        #ifndef %s
        #define %s

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
        """
        .formatted(cell.name().canonicalName(), names.guard(), names.guard());
  }

  private void constants(Leaf leaf, List<String> sections) {
    if (leaf.content() instanceof Content.Constant constant && !constant.constants().isEmpty()) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < constant.constants().size(); i++) {
        lines.add("  %s = %d".formatted(names.constant(leaf, constant.constants().get(i)), i));
      }
      sections.add("enum {\n" + String.join(",\n", lines) + "\n};\n");
    }
  }

  private String struct(String name, String doc, List<String> first, boolean isAtomic) {
    StringBuilder text = new StringBuilder("/* " + doc + " */\n");
    text.append("typedef struct ").append(name).append(" {\n");
    first.forEach(line -> text.append("  ").append(line).append('\n'));
    members(cell.value(), "  ", isAtomic, text);
    return text.append("} ").append(name).append(";\n").toString();
  }

  private void members(Group group, String indent, boolean isAtomic, StringBuilder text) {
    for (Part part : group.parts()) {
      String name = names.member(part);
      if (part instanceof Group inner) {
        text.append(indent).append("struct {\n");
        members(inner, indent + "  ", isAtomic, text);
        text.append(indent).append("} ").append(name).append(";\n");
      } else if (part instanceof Leaf leaf) {
        String type = CNames.type(leaf);
        text.append(indent).append(isAtomic ? "SEQREAD_ATOMIC(" + type + ")" : type);
        text.append(' ').append(name).append(CNames.length(leaf)).append(";\n");
      }
    }
  }

  private String assertions() {
    StringBuilder text = new StringBuilder();
    assertion(text, "offsetof(%s, sequence) == 0".formatted(names.cell()), "sequence");
    cell.leaves()
        .forEach(
            leaf ->
                assertion(
                    text,
                    "offsetof(%s, %s) == %d"
                        .formatted(names.cell(), names.path(leaf), layout.offset(leaf)),
                    names.path(leaf)));
    assertion(text, "sizeof(%s) == %d".formatted(names.cell(), layout.bytes()), "size");
    return text.toString();
  }

  private static void assertion(StringBuilder text, String condition, String what) {
    text.append("SEQREAD_ASSERT(%s, \"%s\");\n".formatted(condition, what));
  }
}
