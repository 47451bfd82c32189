package dev.seqread.processor.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.seqread.processor.gen.Part.Leaf;
import java.util.List;

/** The class {@code Shared}, whose data lies in shared memory as the {@link Layout} says. */
final class SharedClass {
  private final Cell cell;
  private final Layout layout;
  private final Storage storage;
  private final Writes writes;

  SharedClass(Cell cell) {
    this.cell = cell;
    this.layout = Layout.of(cell);
    this.storage = new SharedStorage(cell.shared());
    this.writes = new Writes(cell, storage);
  }

  TypeSpec type() {
    ViewTypes views = new ViewTypes(cell);
    return TypeSpec.classBuilder(cell.shared())
        .addModifiers(PUBLIC, STATIC, FINAL)
        .superclass(ClassName.get("dev.seqread", "SharedCell"))
        .addSuperinterface(cell.name())
        .addJavadoc(
            "A cell in memory that is shared with other processes. Its writers, in all of them, take\n"
                + "turns. Where a writer has died inside a write, calls end with a\n"
                + "{@link $T} until {@link #recover} has written the cell anew.\n",
            ClassName.get("dev.seqread", "CellTimeoutException"))
        .addFields(cell.leaves().stream().map(this::offset).toList())
        .addFields(cell.leaves().stream().flatMap(l -> constants(l).stream()).toList())
        .addField(views.field())
        .addMethod(constructor())
        .addMethods(new Reads(cell, storage).methods())
        .addMethods(writes.methods())
        .addMethod(writes.update())
        .addMethod(updateOptimistically())
        .addMethod(writes.loader(cell.value()))
        .addMethod(replace())
        .addMethod(recover())
        .addType(views.loads(storage))
        .build();
  }

  private FieldSpec offset(Leaf leaf) {
    return FieldSpec.builder(TypeName.INT, leaf.constant(), PRIVATE, STATIC, FINAL)
        .initializer("$L", layout.offset(leaf))
        .build();
  }

  private static List<FieldSpec> constants(Leaf leaf) {
    if (!(leaf.content() instanceof Content.Constant)) {
      return List.of();
    }
    FieldSpec field =
        FieldSpec.builder(
                ArrayTypeName.of(leaf.type()),
                SharedStorage.constants(leaf),
                PRIVATE,
                STATIC,
                FINAL)
            .initializer("$T.values()", leaf.type())
            .build();
    return List.of(field);
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(PRIVATE)
        .addParameter(CellInterface.BUFFER, "memory")
        .addParameter(CellInterface.DURATION, "patience")
        .addStatement("super(memory, $1T.BYTES, $1T.ALIGNMENT, patience)", cell.name())
        .build();
  }

  /** The value that is read after the version is that version's, if it can be replaced. */
  private MethodSpec updateOptimistically() {
    String version = cell.free("version");
    String next = cell.free("next");
    return Signatures.implement(new Signatures(cell).updateOptimistically())
        .beginControlFlow("for (; ; )")
        .addStatement("long $N = version()", version)
        .addStatement("$T $N = $N.apply(read())", cell.value().type(), next, cell.free("operator"))
        .beginControlFlow("if ($N($N, $N))", cell.free("replace"), version, next)
        .addStatement("return $N", next)
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private MethodSpec replace() {
    String version = cell.free("version");
    return writes
        .conditionalWrite(cell.free("replace"), CodeBlock.of("tryWriteLock($N)", version))
        .addModifiers(PRIVATE)
        .addParameter(TypeName.LONG, version)
        .addParameter(cell.value().type(), cell.free("value"))
        .build();
  }

  private MethodSpec recover() {
    return writes
        .conditionalWrite("recover", CodeBlock.of("takeOver()"))
        .addModifiers(PUBLIC)
        .addJavadoc(
            "Ends the write of a writer that is known to be dead, by writing the value in its place. A\n"
                + "writer that is only slow would tear what is written here.\n"
                + "\n@return false, and nothing is written, if no write is in progress\n")
        .addParameter(cell.value().type(), cell.free("value"))
        .build();
  }
}
