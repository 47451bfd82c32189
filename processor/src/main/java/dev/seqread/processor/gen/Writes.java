package dev.seqread.processor.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.seqread.processor.gen.Part.Leaf;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

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

  /** The operator runs inside the write. What it makes is taken apart before anything is stored. */
  MethodSpec update() {
    String stamp = cell.free("stamp");
    String next = cell.free("next");
    String isWritten = cell.free("isWritten");
    return Signatures.implement(new Signatures(cell).update())
        .addStatement("long $N = writeLock()", stamp)
        .addStatement("boolean $N = false", isWritten)
        .beginControlFlow("try")
        .addStatement(
            "$T $N = $N.apply($N(this))",
            cell.value().type(),
            next,
            cell.free("operator"),
            cell.free("load"))
        .addCode(values().take(cell.value(), CodeBlock.of("$N", next)))
        .addStatement("$N = true", isWritten)
        .addCode(values().store(cell.value()))
        .addStatement("return $N", next)
        .nextControlFlow("finally")
        .beginControlFlow("if ($N)", isWritten)
        .addStatement("unlockWrite($N)", stamp)
        .nextControlFlow("else")
        .addStatement("unlockUnchanged($N)", stamp)
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  /** Reads a part while the writers are kept out. */
  MethodSpec loader(Part part) {
    String from = cell.free("cell");
    return MethodSpec.methodBuilder(loaderName(cell, part))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(storage.owner(), from)
        .returns(part.type())
        .addCode(values().declareArrays(part))
        .addCode(values().load(part, from))
        .addStatement("return $L", values().owned(part))
        .build();
  }

  /** The name of the method that reads a part while the writers are kept out. */
  static String loaderName(Cell cell, Part part) {
    String name = part.name().isEmpty() ? "load" : "load" + Words.capitalised(part.name());
    return cell.free(name);
  }

  /** Writes the value if the lock can still be taken, and says so. */
  MethodSpec.Builder conditionalWrite(String name, CodeBlock lock) {
    String stamp = cell.free("stamp");
    return MethodSpec.methodBuilder(name)
        .returns(TypeName.BOOLEAN)
        .addCode(takeValue())
        .addStatement("long $N = $L", stamp, lock)
        .beginControlFlow("if ($N == 0)", stamp)
        .addStatement("return false")
        .endControlFlow()
        .addCode(released(values().store(cell.value())))
        .addStatement("return true");
  }

  /** Takes the record that is to be written apart. */
  CodeBlock takeValue() {
    return values().take(cell.value(), CodeBlock.of("$N", cell.free("value")));
  }

  private List<MethodSpec> writers(Part component) {
    Signatures signatures = new Signatures(cell);
    MethodSpec.Builder whole = Signatures.implement(signatures.writer(component));
    if (cell.isChecked()) {
      return new CheckedWrites(cell).writers(component, whole);
    }
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
