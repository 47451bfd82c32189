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
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.seqread.processor.gen.Part.Leaf;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;

/** The class {@code OnHeap}, whose fields lie beside the counter of the lock that it extends. */
final class HeapClass {
  private final Cell cell;
  private final Storage storage;
  private final Writes writes;

  HeapClass(Cell cell) {
    this.cell = cell;
    this.storage = new HeapStorage(cell.onHeap());
    this.writes = new Writes(cell, storage);
  }

  TypeSpec type() {
    ViewTypes views = new ViewTypes(cell);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(cell.onHeap())
            .addModifiers(PUBLIC, STATIC, SEALED)
            .superclass(ClassName.get("dev.seqread", "HeapCell"))
            .addSuperinterface(cell.name())
            .addPermittedSubclass(cell.padded())
            .addJavadoc("A cell on the heap. It is the lock of its own components.\n")
            .addAnnotations(suppressions())
            .addFields(cell.leaves().stream().map(HeapClass::handle).toList());
    if (cell.leaves().stream().anyMatch(HeapClass::isField)) {
      type.addStaticBlock(findHandles());
    }
    return type.addFields(cell.leaves().stream().map(HeapClass::field).toList())
        .addField(views.field())
        .addMethod(constructor())
        .addMethods(new Reads(cell, storage).methods())
        .addMethods(writes.methods())
        .addMethod(writes.update())
        .addMethod(updateOptimistically())
        .addMethod(replace())
        .addMethods(cell.value().all().filter(this::isSnapshot).map(writes::loader).toList())
        .addType(views.loads(storage))
        .build();
  }

  /** A cast to a generic type is unchecked; only what was stored as one comes back. */
  private List<AnnotationSpec> suppressions() {
    boolean hasGenerics =
        cell.leaves().stream()
            .anyMatch(l -> l.content() instanceof Content.Reference r && r.isGeneric());
    return hasGenerics
        ? List.of(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "unchecked")
                .build())
        : List.of();
  }

  private static boolean isField(Leaf leaf) {
    return !(leaf.content() instanceof Content.Elements);
  }

  private static FieldSpec handle(Leaf leaf) {
    FieldSpec.Builder field =
        FieldSpec.builder(VarHandle.class, leaf.constant(), PRIVATE, STATIC, FINAL);
    return isField(leaf)
        ? field.build()
        : field
            .initializer("$T.arrayElementVarHandle($T.class)", MethodHandles.class, leaf.type())
            .build();
  }

  private CodeBlock findHandles() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .beginControlFlow("try")
            .addStatement(
                "$1T lookup = $2T.lookup()", MethodHandles.Lookup.class, MethodHandles.class);
    cell.leaves().stream()
        .filter(HeapClass::isField)
        .forEach(
            leaf ->
                code.addStatement(
                    "$N = lookup.findVarHandle($T.class, $S, $T.class)",
                    leaf.constant(),
                    cell.onHeap(),
                    leaf.name(),
                    erased(leaf.type())));
    return code.nextControlFlow("catch ($T e)", ReflectiveOperationException.class)
        .addStatement("throw new $T(e)", ExceptionInInitializerError.class)
        .endControlFlow()
        .build();
  }

  private static TypeName erased(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }

  private static FieldSpec field(Leaf leaf) {
    if (leaf.content() instanceof Content.Elements elements) {
      return FieldSpec.builder(leaf.type(), leaf.name(), PRIVATE, FINAL)
          .initializer("new $T[$L]", elements.element(), elements.length())
          .build();
    }
    return FieldSpec.builder(leaf.type(), leaf.name(), PRIVATE).build();
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addParameter(CellInterface.OPTIONS, "options")
        .addStatement("super(options)")
        .build();
  }

  /** After the tries that the policy allows, the operator runs inside the write. */
  private MethodSpec updateOptimistically() {
    String stamp = cell.free("stamp");
    String next = cell.free("next");
    String tries = cell.free("tries");
    return Signatures.implement(new Signatures(cell).updateOptimistically())
        .beginControlFlow("for (int $1N = 1; ; $1N++)", tries)
        .addStatement("long $N = version()", stamp)
        .addStatement("$T $N = $N.apply(read())", cell.value().type(), next, cell.free("operator"))
        .beginControlFlow("if ($N($N, $N))", cell.free("replace"), stamp, next)
        .addStatement("return $N", next)
        .endControlFlow()
        .beginControlFlow("if (givesUp($N))", tries)
        .addStatement("return update($N)", cell.free("operator"))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private MethodSpec replace() {
    String version = cell.free("version");
    return writes
        .conditionalWrite(cell.free("replace"), CodeBlock.of("tryConvertToWriteLock($N)", version))
        .addModifiers(PRIVATE)
        .addParameter(TypeName.LONG, version)
        .addParameter(cell.value().type(), cell.free("value"))
        .build();
  }

  /** Whether the part is read by more than one load, and so may need a pass under the lock. */
  private boolean isSnapshot(Part part) {
    return part == cell.value() || cell.components().contains(part) && !isOneLoad(part);
  }

  private static boolean isOneLoad(Part part) {
    return part instanceof Leaf leaf && isField(leaf);
  }
}
