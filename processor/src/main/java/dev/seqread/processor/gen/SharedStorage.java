package dev.seqread.processor.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.seqread.processor.gen.Part.Leaf;

/** Shared memory, by the offsets of its layout. */
record SharedStorage(ClassName owner) implements Storage {
  /** The array that has an enum's constants by their ordinals. */
  static String constants(Leaf leaf) {
    return leaf.constant() + "_CONSTANTS";
  }

  @Override
  public TypeName raw(Leaf leaf) {
    return leaf.content() instanceof Content.Constant ? TypeName.INT : leaf.type();
  }

  @Override
  public CodeBlock load(Leaf leaf, String cell) {
    return CodeBlock.of("$L$L($N)", on(cell), method("get", leaf), leaf.constant());
  }

  @Override
  public CodeBlock loadElement(Leaf leaf, String cell, String index) {
    return CodeBlock.of("$L$L($L)", on(cell), method("get", leaf), offset(leaf, index));
  }

  @Override
  public CodeBlock store(Leaf leaf, CodeBlock value) {
    return CodeBlock.of("$L($N, $L)", method("set", leaf), leaf.constant(), value);
  }

  @Override
  public CodeBlock storeElement(Leaf leaf, String index, CodeBlock value) {
    return CodeBlock.of("$L($L, $L)", method("set", leaf), offset(leaf, index), value);
  }

  @Override
  public CodeBlock owned(Leaf leaf, CodeBlock raw) {
    return leaf.content() instanceof Content.Constant
        ? CodeBlock.of("constant($N, $L)", constants(leaf), raw)
        : raw;
  }

  @Override
  public CodeBlock taken(Leaf leaf, CodeBlock value) {
    return leaf.content() instanceof Content.Constant ? CodeBlock.of("$L.ordinal()", value) : value;
  }

  @Override
  public CodeBlock retryLoop(Cell cell) {
    return CodeBlock.of("for (int $1N = 1; ; $1N++)", cell.free("tries"));
  }

  @Override
  public CodeBlock afterFailure(Cell cell, Part part) {
    return CodeBlock.builder().addStatement("retried($N)", cell.free("tries")).build();
  }

  private static String on(String cell) {
    return cell.equals("this") ? "" : cell + ".";
  }

  private static String method(String verb, Leaf leaf) {
    return verb + Words.capitalised(Layout.stored(leaf).toString());
  }

  private static CodeBlock offset(Leaf leaf, String index) {
    int bytes = Layout.elementBytes(leaf);
    return bytes == 1
        ? CodeBlock.of("$N + $N", leaf.constant(), index)
        : CodeBlock.of("$N + $L * $N", leaf.constant(), bytes, index);
  }
}
