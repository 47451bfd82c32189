package dev.seqread.processor.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.seqread.processor.gen.Part.Leaf;
import java.util.ArrayList;
import java.util.List;

/** The methods of a cell's class that write. */
record Writes(Cell cell, Storage storage) {
  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(write());
    cell.components().forEach(component -> methods.addAll(writers(component)));
    return methods;
  }

  private MethodSpec write() {
    return Signatures.implement(new Signatures(cell).write())
        .addCode(takeValue())
        .addCode(locked("writeLock()", values().store(cell.value())))
        .build();
  }

  /** Takes the record that is to be written apart. */
  CodeBlock takeValue() {
    return values().take(cell.value(), CodeBlock.of("$N", cell.free("value")));
  }

  private List<MethodSpec> writers(Part component) {
    Signatures signatures = new Signatures(cell);
    MethodSpec.Builder whole = Signatures.implement(signatures.writer(component));
    if (!(component instanceof Leaf leaf)) {
      CodeBlock take = values().take(component, CodeBlock.of("$N", component.name()));
      return List.of(
          whole.addCode(take).addCode(locked("writeLock()", values().store(component))).build());
    }
    if (!(leaf.content() instanceof Content.Elements elements)) {
      return List.of(writeOne(whole, leaf));
    }
    whole.addCode(values().checkLength(leaf)).addCode(locked("writeLock()", values().store(leaf)));
    return List.of(whole.build(), elementWriter(leaf, elements));
  }

  private MethodSpec writeOne(MethodSpec.Builder method, Leaf leaf) {
    CodeBlock value = CodeBlock.of("$N", leaf.name());
    CodeBlock taken = storage.taken(leaf, value);
    if (taken.equals(value)) {
      return method.addCode(locked("writeLock()", values().store(leaf))).build();
    }
    String raw = cell.free("ordinal");
    CodeBlock store =
        CodeBlock.builder().addStatement(storage.store(leaf, CodeBlock.of("$N", raw))).build();
    return method
        .addStatement("$T $N = $L", storage.raw(leaf), raw, taken)
        .addCode(locked("writeLock()", store))
        .build();
  }

  private MethodSpec elementWriter(Leaf leaf, Content.Elements elements) {
    String index = cell.free("index");
    CodeBlock value = CodeBlock.of("$N", leaf.name());
    CodeBlock store =
        CodeBlock.builder().addStatement(storage.storeElement(leaf, index, value)).build();
    return Signatures.implement(new Signatures(cell).elementWriter(leaf, elements))
        .addStatement(
            "$T.checkIndex($N, $L)",
            ClassName.get("java.util", "Objects"),
            index,
            elements.length())
        .addCode(locked("writeLock()", store))
        .build();
  }

  /** Runs the statements between taking the lock, which gives the stamp, and its release. */
  CodeBlock locked(String lock, CodeBlock statements) {
    return CodeBlock.builder()
        .addStatement("long $N = $L", cell.free("stamp"), lock)
        .add(released(statements))
        .build();
  }

  /** Runs the statements under the lock that is held, and releases it. */
  CodeBlock released(CodeBlock statements) {
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(statements)
        .nextControlFlow("finally")
        .addStatement("unlockWrite($N)", cell.free("stamp"))
        .endControlFlow()
        .build();
  }

  private Values values() {
    return new Values(cell, storage);
  }
}
