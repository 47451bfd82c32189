package dev.seqread.processor.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.seqread.processor.gen.Part.Leaf;

/** What a section sees of a cell: the interface {@code View}, and the class that implements it. */
record ViewTypes(Cell cell) {
  private static final String LOADS = "Loads";

  TypeSpec view() {
    return TypeSpec.interfaceBuilder(cell.view())
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc("The components as a section sees them: tentative, and only while it runs.\n")
        .addMethods(cell.leaves().stream().map(new Signatures(cell)::viewReader).toList())
        .build();
  }

  /** An inner class of the storage's owner, which reads where the storage lies. */
  TypeSpec loads(Storage storage) {
    return TypeSpec.classBuilder(LOADS)
        .addModifiers(PRIVATE, FINAL)
        .addSuperinterface(cell.view())
        .addMethods(cell.leaves().stream().map(leaf -> load(leaf, storage)).toList())
        .build();
  }

  FieldSpec field() {
    return FieldSpec.builder(cell.view(), cell.free("view"), PRIVATE, FINAL)
        .initializer("new $L()", LOADS)
        .build();
  }

  private MethodSpec load(Leaf leaf, Storage storage) {
    String outer = storage.owner().simpleName() + ".this";
    MethodSpec.Builder method = Signatures.implement(new Signatures(cell).viewReader(leaf));
    if (leaf.content() instanceof Content.Elements elements) {
      String index = cell.free("index");
      return method
          .addStatement("$T.checkIndex($N, $L)", java.util.Objects.class, index, elements.length())
          .addStatement("return $L", storage.loadElement(leaf, outer, index))
          .build();
    }
    CodeBlock raw = storage.load(leaf, outer);
    return method.addStatement("return $L", storage.owned(leaf, raw)).build();
  }
}
