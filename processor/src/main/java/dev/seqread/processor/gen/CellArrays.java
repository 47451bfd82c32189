package dev.seqread.processor.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.IntStream;

/** The class {@code QuoteCells}, which makes arrays of cells. */
record CellArrays(Cell cell) {
  /** Two cache lines of 64 bytes, since processors fetch them in pairs. */
  private static final int PADDING_LONGS = 16;

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(cell.arrays())
            .addModifiers(FINAL)
            .addJavadoc("Arrays of {@link $T}.\n", cell.name())
            .addAnnotations(CellInterface.generated(cell))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
            .addMethod(
                allocate("allocate", CodeBlock.of("$T.create()", cell.name()))
                    .addJavadoc("Cells on the heap, whose components are 0, false or null.\n")
                    .build())
            .addMethod(
                allocate("allocatePadded", CodeBlock.of("new $T()", cell.padded()))
                    .addJavadoc(
                        "{@link #allocate} with 128 bytes between any two cells, so that none is slowed by the\n"
                            + "writes to another.\n")
                    .build());
    if (cell.isPublic()) {
      type.addModifiers(PUBLIC);
    }
    if (cell.isShareable()) {
      type.addMethod(over());
      type.addMethod(overSpaced());
      type.addMethod(overPatiently());
    }
    if (cell.isShareable() && cell.platform().hasSegments()) {
      type.addMethods(overSegments());
    }
    return type.addType(padded()).build();
  }

  private MethodSpec.Builder allocate(String name, CodeBlock create) {
    return array(name, cell.onHeap())
        .addParameter(TypeName.INT, "length")
        .addStatement("$1T[] cells = new $1T[length]", cell.onHeap())
        .beginControlFlow("for (int i = 0; i < length; i++)")
        .addStatement("cells[i] = $L", create)
        .endControlFlow()
        .addStatement("return cells");
  }

  private MethodSpec over() {
    return array("over", cell.shared())
        .addJavadoc(
            "The cells that lie side by side in shared memory, as many as the rest of the buffer has\n"
                + "room for. They are a C array of {@code struct $L}.\n",
            Words.snake(cell.name().simpleName()))
        .addParameter(CellInterface.BUFFER, "memory")
        .addStatement("return over(memory, $T.BYTES)", cell.name())
        .build();
  }

  private MethodSpec overSpaced() {
    return array("over", cell.shared())
        .addJavadoc(
            "{@link #over(ByteBuffer)} with another distance in bytes between the starts of two cells: 128\n"
                + "keeps them from slowing each other.\n")
        .addParameter(CellInterface.BUFFER, "memory")
        .addParameter(TypeName.INT, "stride")
        .addStatement("return over(memory, stride, $T.ofSeconds(1))", CellInterface.DURATION)
        .build();
  }

  private MethodSpec overPatiently() {
    return array("over", cell.shared())
        .addJavadoc(
            "{@link #over(ByteBuffer, int)} with another time to wait for one write.\n"
                + "\n@throws IllegalArgumentException if the stride is smaller than a cell or no multiple of its\n"
                + "    alignment, or if the memory is on the heap or not aligned\n")
        .addParameter(CellInterface.BUFFER, "memory")
        .addParameter(TypeName.INT, "stride")
        .addParameter(CellInterface.DURATION, "patience")
        .beginControlFlow("if (stride < $1T.BYTES || stride % $1T.ALIGNMENT != 0)", cell.name())
        .addStatement(
            "throw new $T($S + $T.BYTES + $S + $T.ALIGNMENT + $S + stride)",
            IllegalArgumentException.class,
            "a stride is at least ",
            cell.name(),
            " and a multiple of ",
            cell.name(),
            ": ")
        .endControlFlow()
        .addStatement(
            "int length = (int) (((long) memory.remaining() + stride - $T.BYTES) / stride)",
            cell.name())
        .addStatement("$1T[] cells = new $1T[length]", cell.shared())
        .beginControlFlow("for (int i = 0; i < length; i++)")
        .addStatement("int start = memory.position() + i * stride")
        .addStatement("cells[i] = $1T.over(memory.slice(start, $1T.BYTES), patience)", cell.name())
        .endControlFlow()
        .addStatement("return cells")
        .build();
  }

  private List<MethodSpec> overSegments() {
    MethodSpec over =
        array("over", cell.shared())
            .addJavadoc(
                "{@link #over(ByteBuffer)} for a segment, which is not on the heap. They can be used as long\n"
                    + "as the segment.\n")
            .addParameter(CellInterface.SEGMENT, "memory")
            .addStatement("return over(memory.asByteBuffer())")
            .build();
    MethodSpec spaced =
        array("over", cell.shared())
            .addJavadoc("{@link #over(ByteBuffer, int, Duration)} for a segment.\n")
            .addParameter(CellInterface.SEGMENT, "memory")
            .addParameter(TypeName.INT, "stride")
            .addParameter(CellInterface.DURATION, "patience")
            .addStatement("return over(memory.asByteBuffer(), stride, patience)")
            .build();
    return List.of(over, spaced);
  }

  private TypeSpec padded() {
    return TypeSpec.classBuilder(cell.padded())
        .addModifiers(STATIC, FINAL)
        .superclass(cell.onHeap())
        .addJavadoc("A cell with room behind it that nothing uses.\n")
        .addFields(
            IntStream.range(0, PADDING_LONGS)
                .mapToObj(i -> FieldSpec.builder(TypeName.LONG, "padding" + i, PRIVATE).build())
                .toList())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addStatement("super($T.DEFAULT)", CellInterface.OPTIONS)
                .build())
        .build();
  }

  private static MethodSpec.Builder array(String name, TypeName element) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(PUBLIC, STATIC)
        .returns(ArrayTypeName.of(element));
  }
}
