package dev.seqread.processor.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.SEALED;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** The interface {@code QuoteCell}, with the classes that implement it inside. */
record CellInterface(Cell cell) {
  static final ClassName OPTIONS = ClassName.get("dev.seqread", "SeqOptions");
  static final ClassName BUFFER = ClassName.get("java.nio", "ByteBuffer");
  static final ClassName DURATION = ClassName.get("java.time", "Duration");
  static final ClassName SEGMENT = ClassName.get("java.lang.foreign", "MemorySegment");

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(cell.name())
            .addModifiers(SEALED)
            .addJavadoc(doc())
            .addAnnotations(generated(cell));
    if (cell.isPublic()) {
      type.addModifiers(PUBLIC);
    }
    if (cell.isShareable()) {
      type.addFields(sizes());
    }
    type.addMethods(factories());
    if (cell.isShareable()) {
      type.addMethods(sharedFactories());
    }
    type.addMethods(new Signatures(cell).all());
    if (cell.leaves().stream().anyMatch(l -> l.content() instanceof Content.Elements)) {
      type.addMethod(requireLength());
    }
    type.addType(new ViewTypes(cell).view()).addType(new HeapClass(cell).type());
    if (cell.isShareable()) {
      type.addType(new SharedClass(cell).type());
    }
    return type.build();
  }

  static List<AnnotationSpec> generated(Cell cell) {
    return cell.platform().hasGenerated()
        ? List.of(
            AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                .addMember("value", "$S", CellWriter.class.getName())
                .build())
        : List.of();
  }

  private CodeBlock doc() {
    return CodeBlock.of(
        "A {@link $T} behind a sequence lock.\n"
            + "\n<p>Readers take no lock and never delay a writer, and each read sees what one write left,\n"
            + "whole. Every method is thread-safe, and each call that reads or writes does so at one\n"
            + "instant. A write happens-before the reads that see it.\n",
        cell.value().type());
  }

  private List<FieldSpec> sizes() {
    Layout layout = Layout.of(cell);
    return List.of(
        constant("BYTES", layout.bytes(), "The size of a cell in shared memory.\n"),
        constant(
            "ALIGNMENT",
            layout.alignment(),
            "What the address of a cell in shared memory is a multiple of.\n"));
  }

  private static FieldSpec constant(String name, int value, String doc) {
    return FieldSpec.builder(TypeName.INT, name, PUBLIC, STATIC, FINAL)
        .addJavadoc(doc)
        .initializer("$L", value)
        .build();
  }

  private List<MethodSpec> factories() {
    MethodSpec create =
        factory("create", cell.onHeap())
            .addJavadoc("A cell on the heap, whose components are 0, false or null.\n")
            .addStatement("return create($T.DEFAULT)", OPTIONS)
            .build();
    MethodSpec withOptions =
        factory("create", cell.onHeap())
            .addJavadoc("{@link #create()} with options for the lock.\n")
            .addParameter(OPTIONS, "options")
            .addStatement("return new $T(options)", cell.onHeap())
            .build();
    MethodSpec of =
        factory("of", cell.onHeap())
            .addJavadoc("A cell on the heap that holds the value.\n")
            .addParameter(cell.value().type(), "value")
            .addStatement("$T cell = create()", cell.onHeap())
            .addStatement("cell.write(value)")
            .addStatement("return cell")
            .build();
    return List.of(create, withOptions, of);
  }

  private List<MethodSpec> sharedFactories() {
    MethodSpec over =
        factory("over", cell.shared())
            .addJavadoc(
                "The cell that lies in direct or mapped memory, at the buffer's position. Its layout is\n"
                    + "that of {@code struct $L} in the C header beside this class. A call that waits a\n"
                    + "second for one write to end throws a {@link $T}.\n",
                Words.snake(cell.name().simpleName()),
                ClassName.get("dev.seqread", "CellTimeoutException"))
            .addParameter(BUFFER, "memory")
            .addStatement("return new $T(memory, $T.ofSeconds(1))", cell.shared(), DURATION)
            .build();
    MethodSpec patient =
        factory("over", cell.shared())
            .addJavadoc("{@link #over(ByteBuffer)} with another time to wait for one write.\n")
            .addParameter(BUFFER, "memory")
            .addParameter(DURATION, "patience")
            .addStatement("return new $T(memory, patience)", cell.shared())
            .build();
    return cell.platform().hasSegments()
        ? List.of(over, patient, overSegment(), overSegmentPatiently())
        : List.of(over, patient);
  }

  private MethodSpec overSegmentPatiently() {
    return factory("over", cell.shared())
        .addJavadoc("{@link #over(ByteBuffer, Duration)} for the cell at the start of a segment.\n")
        .addParameter(SEGMENT, "memory")
        .addParameter(DURATION, "patience")
        .addStatement(
            "return over(memory.asSlice(0, $T.min(BYTES, memory.byteSize())).asByteBuffer(), patience)",
            Math.class)
        .build();
  }

  private MethodSpec overSegment() {
    return factory("over", cell.shared())
        .addJavadoc(
            "{@link #over(ByteBuffer)} for the cell at the start of a segment, which is not on the heap.\n"
                + "It can be used as long as the segment.\n")
        .addParameter(SEGMENT, "memory")
        .addStatement("return over(memory, $T.ofSeconds(1))", DURATION)
        .build();
  }

  private static MethodSpec.Builder factory(String name, TypeName result) {
    return MethodSpec.methodBuilder(name).addModifiers(PUBLIC, STATIC).returns(result);
  }

  private static MethodSpec requireLength() {
    return MethodSpec.methodBuilder("requireLength")
        .addModifiers(PRIVATE, STATIC)
        .addParameter(String.class, "component")
        .addParameter(TypeName.INT, "length")
        .addParameter(TypeName.INT, "required")
        .beginControlFlow("if (length != required)")
        .addStatement(
            "throw new $T(component + $S + required)",
            IllegalArgumentException.class,
            " has not the length ")
        .endControlFlow()
        .build();
  }
}
