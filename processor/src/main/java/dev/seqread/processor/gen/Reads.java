package dev.seqread.processor.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.seqread.processor.gen.Part.Leaf;
import java.util.ArrayList;
import java.util.List;

/** The methods of a cell's class that read. */
record Reads(Cell cell, Storage storage) {
  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(read());
    methods.add(tryRead());
    methods.addAll(new Signatures(cell).readersOfViews().stream().map(this::readWith).toList());
    cell.components().forEach(component -> methods.addAll(readers(component)));
    return methods;
  }

  private MethodSpec read() {
    return Signatures.implement(new Signatures(cell).read())
        .addCode(snapshot(cell.value()))
        .build();
  }

  private MethodSpec tryRead() {
    Values values = new Values(cell, storage);
    String stamp = cell.free("stamp");
    return Signatures.implement(new Signatures(cell).tryRead())
        .addStatement("long $N = tryReadBegin()", stamp)
        .beginControlFlow("if ($N == 0)", stamp)
        .addStatement("return false")
        .endControlFlow()
        .addCode(values.declareArrays(cell.value()))
        .addCode(values.load(cell.value(), "this"))
        .beginControlFlow("if (!validate($N))", stamp)
        .addStatement("return false")
        .endControlFlow()
        .addStatement("$N.accept($L)", cell.free("reader"), values.owned(cell.value()))
        .addStatement("return true")
        .build();
  }

  /** Hands the view to one of the retry loops of the superclass. */
  private MethodSpec readWith(MethodSpec signature) {
    String loop = signature.name().replace("With", "");
    return Signatures.implement(signature)
        .addStatement(
            "return $L($N, $N)", loop, cell.free("view"), signature.parameters().get(0).name())
        .build();
  }

  private List<MethodSpec> readers(Part component) {
    Signatures signatures = new Signatures(cell);
    MethodSpec.Builder whole = Signatures.implement(signatures.reader(component));
    if (!(component instanceof Leaf leaf)) {
      return List.of(whole.addCode(snapshot(component)).build());
    }
    if (!(leaf.content() instanceof Content.Elements elements)) {
      return List.of(whole.addCode(readOne(leaf)).build());
    }
    return List.of(whole.addCode(snapshot(leaf)).build(), elementReader(leaf, elements));
  }

  private MethodSpec elementReader(Leaf leaf, Content.Elements elements) {
    String lambda = cell.free("cell");
    String index = cell.free("index");
    return Signatures.implement(new Signatures(cell).elementReader(leaf, elements))
        .addStatement(
            "$T.checkIndex($N, $L)",
            ClassName.get("java.util", "Objects"),
            index,
            elements.length())
        .addStatement(
            "return $L",
            section(elements.element(), lambda, storage.loadElement(leaf, lambda, index)))
        .build();
  }

  private CodeBlock readOne(Leaf leaf) {
    String lambda = cell.free("cell");
    CodeBlock section = section(storage.raw(leaf), lambda, storage.load(leaf, lambda));
    return CodeBlock.builder().addStatement("return $L", storage.owned(leaf, section)).build();
  }

  /** Runs one load in the retry loop for its type. A float goes as its bits, which a NaN keeps. */
  private static CodeBlock section(TypeName type, String lambda, CodeBlock load) {
    return type.equals(TypeName.FLOAT)
        ? CodeBlock.of(
            "$1T.intBitsToFloat(readInt(this, $2N -> $1T.floatToRawIntBits($3L)))",
            Float.class,
            lambda,
            load)
        : CodeBlock.of("$L(this, $N -> $L)", loop(type), lambda, load);
  }

  /** The superclass's retry loop for the type, with a cast to it where the loop has a wider one. */
  static CodeBlock loop(TypeName type) {
    if (type.equals(TypeName.BYTE) || type.equals(TypeName.SHORT) || type.equals(TypeName.CHAR)) {
      return CodeBlock.of("($T) readInt", type);
    }
    return CodeBlock.of(type.isPrimitive() ? "read" + Words.capitalised(type.toString()) : "read");
  }

  /** Reads the part into local variables until that validates, and returns its value. */
  private CodeBlock snapshot(Part part) {
    Values values = new Values(cell, storage);
    String stamp = cell.free("stamp");
    return CodeBlock.builder()
        .add(values.declareArrays(part))
        .beginControlFlow("$L", storage.retryLoop(cell))
        .addStatement("long $N = readBegin()", stamp)
        .add(values.load(part, "this"))
        .beginControlFlow("if (validate($N))", stamp)
        .addStatement("return $L", values.owned(part))
        .endControlFlow()
        .add(storage.afterFailure(cell, part))
        .endControlFlow()
        .build();
  }
}
