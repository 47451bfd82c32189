package dev.seqread.processor.gen;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A record that becomes a cell.
 *
 * @param name of the generated interface
 * @param isPublic whether the record, and thus the cell, can be seen everywhere
 * @param isChecked whether the record has a constructor of its own, which may refuse or change
 *     components
 * @param value the record's components
 * @param platform what the generated code may name
 */
record Cell(
    TypeElement record,
    ClassName name,
    boolean isPublic,
    boolean isChecked,
    Part.Group value,
    Platform platform) {
  /**
   * What the code that uses the cell is compiled with.
   *
   * @param hasGenerated whether its module sees {@code @Generated}
   * @param hasSegments whether memory segments are there
   */
  record Platform(boolean hasGenerated, boolean hasSegments) {}

  ClassName onHeap() {
    return name.nestedClass("OnHeap");
  }

  ClassName shared() {
    return name.nestedClass("Shared");
  }

  ClassName view() {
    return name.nestedClass("View");
  }

  ClassName arrays() {
    return ClassName.get(name.packageName(), name.simpleName() + "s");
  }

  ClassName padded() {
    return arrays().nestedClass("Padded");
  }

  List<Part> components() {
    return value.parts();
  }

  List<Part.Leaf> leaves() {
    return value.leaves().toList();
  }

  /** Whether it holds no references, so that it may lie in shared memory. */
  boolean isShareable() {
    return value.leaves().noneMatch(leaf -> leaf.content() instanceof Content.Reference);
  }

  /** The name, lengthened until no part has it: for a local variable or a field beside the data. */
  String free(String wanted) {
    boolean taken = value.all().anyMatch(part -> part.name().equals(wanted));
    return taken ? free(wanted + "_") : wanted;
  }
}
