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
  private final Values values;

  HeapClass(Cell cell) {
    this.cell = cell;
    this.storage = new HeapStorage(cell.onHeap());
    this.values = new Values(cell, storage);
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
        .addMethods(new Writes(cell, storage).methods())
        .addMethod(update())
        .addMethods(cell.value().all().filter(this::isSnapshot).map(this::loader).toList())
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

  /** The operator runs while other writers are kept out and readers are not. */
  private MethodSpec update() {
    String stamp = cell.free("stamp");
    String next = cell.free("next");
    return Signatures.implement(new Signatures(cell).update())
        .addStatement("long $N = readLockExclusive()", stamp)
        .beginControlFlow("try")
        .addStatement(
            "$T $N = $N.apply(load(this))", cell.value().type(), next, cell.free("operator"))
        .addStatement("write($N)", next)
        .addStatement("return $N", next)
        .nextControlFlow("finally")
        .addStatement("unlockRead($N)", stamp)
        .endControlFlow()
        .build();
  }

  /** Whether the part is read by more than one load, and so may need a pass under the lock. */
  private boolean isSnapshot(Part part) {
    return part == cell.value() || cell.components().contains(part) && !isOneLoad(part);
  }

  private static boolean isOneLoad(Part part) {
    return part instanceof Leaf leaf && isField(leaf);
  }

  private MethodSpec loader(Part part) {
    String from = cell.free("cell");
    return MethodSpec.methodBuilder(HeapStorage.loader(part))
        .addModifiers(PRIVATE, STATIC)
        .addParameter(cell.onHeap(), from)
        .returns(part.type())
        .addCode(values.declareArrays(part))
        .addCode(values.load(part, from))
        .addStatement("return $L", values.owned(part))
        .build();
  }
}
