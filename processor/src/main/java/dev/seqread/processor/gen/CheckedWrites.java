package dev.seqread.processor.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.seqread.processor.gen.Part.Leaf;
import java.util.List;

/**
 * The methods that write one component of a record with a constructor of its own: they make the
 * whole record anew inside the write, so that no value is ever in the cell that the constructor has
 * not let pass.
 */
record CheckedWrites(Cell cell) {
  List<MethodSpec> writers(Part component, MethodSpec.Builder whole) {
    String old = cell.free("old");
    MethodSpec ofWhole =
        whole
            .addStatement(
                "update($N -> $L)", old, renewed(component, CodeBlock.of("$N", component.name())))
            .build();
    return component instanceof Leaf leaf && leaf.content() instanceof Content.Elements elements
        ? List.of(ofWhole, elementWriter(leaf, elements))
        : List.of(ofWhole);
  }

  private MethodSpec elementWriter(Leaf leaf, Content.Elements elements) {
    String old = cell.free("old");
    String index = cell.free("index");
    String copy = cell.free("copy");
    return Signatures.implement(new Signatures(cell).elementWriter(leaf, elements))
        .addStatement(
            "$T.checkIndex($N, $L)",
            ClassName.get("java.util", "Objects"),
            index,
            elements.length())
        .addCode("update(\n$>$N -> {\n$>", old)
        .addStatement("$T $N = $N.$N().clone()", leaf.type(), copy, old, leaf.accessor())
        .addStatement("$N[$N] = $N", copy, index, leaf.name())
        .addStatement("return $L", renewed(leaf, CodeBlock.of("$N", copy)))
        .addCode("$<});\n$<")
        .build();
  }

  /** The old record with another component. */
  private CodeBlock renewed(Part changed, CodeBlock value) {
    String old = cell.free("old");
    return CodeBlock.of(
        "new $T($L)",
        cell.value().type(),
        cell.components().stream()
            .map(part -> part == changed ? value : CodeBlock.of("$N.$N()", old, part.accessor()))
            .collect(CodeBlock.joining(",$W")));
  }
}
