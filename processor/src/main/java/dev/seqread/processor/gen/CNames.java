package dev.seqread.processor.gen;

import com.palantir.javapoet.TypeName;
import dev.seqread.processor.gen.Part.Group;
import dev.seqread.processor.gen.Part.Leaf;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names that a cell and its parts have in C. */
final class CNames {
  private static final Map<TypeName, String> TYPES =
      Map.of(
          TypeName.BOOLEAN, "uint8_t",
          TypeName.BYTE, "int8_t",
          TypeName.SHORT, "int16_t",
          TypeName.CHAR, "uint16_t",
          TypeName.INT, "int32_t",
          TypeName.FLOAT, "float",
          TypeName.LONG, "int64_t",
          TypeName.DOUBLE, "double");

  private final String cell;
  private final Map<String, String> paths = new LinkedHashMap<>();

  CNames(Cell cell) {
    this.cell = Words.snake(ascii(cell.name().simpleName()));
    addPaths(cell.value(), "");
  }

  private void addPaths(Group group, String prefix) {
    Set<String> used = new TreeSet<>();
    for (Part part : group.parts()) {
      String path = prefix + free(ascii(part.accessor()), used);
      paths.put(part.name(), path);
      if (part instanceof Group inner) {
        addPaths(inner, path + ".");
      }
    }
  }

  /** The name, lengthened until neither C nor another member has it. */
  private static String free(String wanted, Set<String> used) {
    String name = wanted;
    while (CWords.areTaken(name) || !used.add(name)) {
      name += "_";
    }
    return name;
  }

  /** Of the struct in shared memory. */
  String cell() {
    return cell;
  }

  /** Of the struct for values. */
  String value() {
    String name = cell.substring(0, cell.length() - "_cell".length());
    return CWords.areTaken(name) ? name + "_value" : name;
  }

  String guard() {
    return Words.constant(cell) + "_H";
  }

  String constant(Leaf leaf, String constant) {
    return Words.constant(value()) + "_" + leaf.constant() + "_" + ascii(constant);
  }

  /** Of a part, from a struct of either kind. */
  String path(Part part) {
    String path = paths.get(part.name());
    if (path == null) {
      throw new IllegalArgumentException(part + " is no part of this cell");
    }
    return path;
  }

  /** Of a part, within the struct that it is a member of. */
  String member(Part part) {
    String path = path(part);
    return path.substring(path.lastIndexOf('.') + 1);
  }

  static String type(Leaf leaf) {
    return TYPES.get(Layout.stored(leaf));
  }

  /** The brackets of an array, or nothing. */
  static String length(Leaf leaf) {
    return leaf.content() instanceof Content.Elements elements ? "[" + elements.length() + "]" : "";
  }

  /** The name with what C has no letter for spelt as its number. */
  private static String ascii(String name) {
    StringBuilder text = new StringBuilder();
    for (char c : name.toCharArray()) {
      boolean isPlain = c < 128 && c != '$';
      text.append(isPlain ? String.valueOf(c) : "x%04x".formatted((int) c));
    }
    return text.toString();
  }
}
