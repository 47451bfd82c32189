package dev.seqread.processor.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.seqread.processor.gen.Part.Leaf;

/** Fields of the cell, by their {@code VarHandle}s. */
record HeapStorage(ClassName owner) implements Storage {
  @Override
  public TypeName raw(Leaf leaf) {
    return leaf.type();
  }

  @Override
  public CodeBlock load(Leaf leaf, String cell) {
    return CodeBlock.of("($T) $N.getOpaque($L)", leaf.type(), leaf.constant(), cell);
  }

  @Override
  public CodeBlock loadElement(Leaf leaf, String cell, String index) {
    return CodeBlock.of(
        "($T) $N.getOpaque($L.$N, $N)",
        Layout.stored(leaf),
        leaf.constant(),
        cell,
        leaf.name(),
        index);
  }

  @Override
  public CodeBlock store(Leaf leaf, CodeBlock value) {
    return CodeBlock.of("$N.setOpaque(this, $L)", leaf.constant(), value);
  }

  @Override
  public CodeBlock storeElement(Leaf leaf, String index, CodeBlock value) {
    return CodeBlock.of(
        "$N.setOpaque(this.$N, $N, $L)", leaf.constant(), leaf.name(), index, value);
  }

  @Override
  public CodeBlock owned(Leaf leaf, CodeBlock raw) {
    return raw;
  }

  @Override
  public CodeBlock taken(Leaf leaf, CodeBlock value) {
    return value;
  }

  @Override
  public CodeBlock retryLoop(Cell cell) {
    return CodeBlock.of("for (int $1N = 1; ; $1N++)", cell.free("tries"));
  }

  @Override
  public CodeBlock afterFailure(Cell cell, Part part) {
    return CodeBlock.builder()
        .beginControlFlow("if (givesUp($N))", cell.free("tries"))
        .addStatement("return readLocked(this, $T::$N)", owner, Writes.loaderName(cell, part))
        .endControlFlow()
        .build();
  }
}
