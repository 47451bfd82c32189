package dev.seqread.processor.gen;

import com.palantir.javapoet.TypeName;
import dev.seqread.processor.gen.Part.Group;
import dev.seqread.processor.gen.Part.Leaf;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a cell's data lies in shared memory: a counter of four bytes and then the components in
 * order, each at the next multiple of its own size, as C lays out a struct; records are structs
 * within it.
 */
final class Layout {
  private static final int COUNTER_BYTES = 4;
  private static final Map<TypeName, Integer> BYTES =
      Map.of(
          TypeName.BOOLEAN, 1,
          TypeName.BYTE, 1,
          TypeName.SHORT, 2,
          TypeName.CHAR, 2,
          TypeName.INT, 4,
          TypeName.FLOAT, 4,
          TypeName.LONG, 8,
          TypeName.DOUBLE, 8);

  private final Map<String, Integer> offsets = new LinkedHashMap<>();
  private int end = COUNTER_BYTES;
  private final int alignment;

  private Layout(Group value) {
    alignment = Math.max(COUNTER_BYTES, alignment(value));
    value.parts().forEach(this::place);
    end = roundedUp(end, alignment);
  }

  static Layout of(Cell cell) {
    return new Layout(cell.value());
  }

  int offset(Leaf leaf) {
    Integer offset = offsets.get(leaf.name());
    if (offset == null) {
      throw new IllegalArgumentException(leaf + " is no leaf of this cell");
    }
    return offset;
  }

  int bytes() {
    return end;
  }

  int alignment() {
    return alignment;
  }

  private void place(Part part) {
    end = roundedUp(end, alignment(part));
    if (part instanceof Group group) {
      group.parts().forEach(this::place);
      end = roundedUp(end, alignment(part));
    } else if (part instanceof Leaf leaf) {
      offsets.put(leaf.name(), end);
      end = Math.addExact(end, Math.multiplyExact(elementBytes(leaf), count(leaf)));
    }
  }

  private static int alignment(Part part) {
    return part.leaves().mapToInt(Layout::elementBytes).max().orElse(1);
  }

  static int elementBytes(Leaf leaf) {
    return BYTES.get(stored(leaf));
  }

  private static int count(Leaf leaf) {
    return leaf.content() instanceof Content.Elements elements ? elements.length() : 1;
  }

  /** The primitive that is stored, once or for each element. */
  static TypeName stored(Leaf leaf) {
    if (leaf.content() instanceof Content.Elements elements) {
      return elements.element();
    }
    return leaf.content() instanceof Content.Constant ? TypeName.INT : leaf.type();
  }

  private static int roundedUp(int offset, int alignment) {
    return Math.addExact(offset, alignment - 1) / alignment * alignment;
  }
}
