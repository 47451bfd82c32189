package dev.seqread.processor.gen;

import com.palantir.javapoet.CodeBlock;
import dev.seqread.processor.gen.Part.Group;
import dev.seqread.processor.gen.Part.Leaf;

/** Moves values between records, local variables named after the parts, and the cell. */
record Values(Cell cell, Storage storage) {
  /** Declares the arrays that {@link #load} fills. */
  CodeBlock declareArrays(Part part) {
    CodeBlock.Builder code = CodeBlock.builder();
    part.leaves()
        .forEach(
            leaf -> {
              if (leaf.content() instanceof Content.Elements elements) {
                code.addStatement(
                    "$T $N = new $T[$L]",
                    leaf.type(),
                    leaf.name(),
                    elements.element(),
                    elements.length());
              }
            });
    return code.build();
  }

  /** Reads the part from the cell of that name into local variables. */
  CodeBlock load(Part part, String from) {
    CodeBlock.Builder code = CodeBlock.builder();
    part.leaves().forEach(leaf -> code.add(load(leaf, from)));
    return code.build();
  }

  private CodeBlock load(Leaf leaf, String from) {
    if (leaf.content() instanceof Content.Elements) {
      String i = cell.free("i");
      return eachElement(
          leaf, CodeBlock.of("$N[$N] = $L", leaf.name(), i, storage.loadElement(leaf, from, i)));
    }
    return CodeBlock.builder()
        .addStatement("$T $N = $L", storage.raw(leaf), leaf.name(), storage.load(leaf, from))
        .build();
  }

  /** The part's value, from the local variables that {@link #load} filled. */
  CodeBlock owned(Part part) {
    if (part instanceof Group group) {
      return CodeBlock.of(
          "new $T($L)",
          group.type(),
          group.parts().stream().map(this::owned).collect(CodeBlock.joining(",$W")));
    }
    Leaf leaf = (Leaf) part;
    return storage.owned(leaf, CodeBlock.of("$N", leaf.name()));
  }

  /** Takes a value apart into local variables. */
  CodeBlock take(Part part, CodeBlock from) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (part instanceof Group group) {
      group.parts().forEach(member -> code.add(takeMember(member, from)));
    }
    return code.build();
  }

  private CodeBlock takeMember(Part member, CodeBlock from) {
    CodeBlock value = CodeBlock.of("$L.$N()", from, member.accessor());
    CodeBlock.Builder code = CodeBlock.builder();
    if (member instanceof Leaf leaf) {
      code.addStatement("$T $N = $L", storage.raw(leaf), leaf.name(), storage.taken(leaf, value));
      code.add(checkLength(leaf));
    } else {
      code.addStatement("$T $N = $L", member.type(), member.name(), value);
      code.add(take(member, CodeBlock.of("$N", member.name())));
    }
    return code.build();
  }

  /** Fails if the local array has not the length of the cell's. */
  CodeBlock checkLength(Leaf leaf) {
    return leaf.content() instanceof Content.Elements elements
        ? CodeBlock.builder()
            .addStatement(
                "$T.requireLength($S, $N.length, $L)",
                cell.name(),
                leaf.name(),
                leaf.name(),
                elements.length())
            .build()
        : CodeBlock.of("");
  }

  /** Writes the local variables into the cell. */
  CodeBlock store(Part part) {
    CodeBlock.Builder code = CodeBlock.builder();
    part.leaves().forEach(leaf -> code.add(store(leaf)));
    return code.build();
  }

  private CodeBlock store(Leaf leaf) {
    if (leaf.content() instanceof Content.Elements) {
      String i = cell.free("i");
      CodeBlock element = CodeBlock.of("$N[$N]", leaf.name(), i);
      return eachElement(leaf, storage.storeElement(leaf, i, element));
    }
    return CodeBlock.builder()
        .addStatement(storage.store(leaf, CodeBlock.of("$N", leaf.name())))
        .build();
  }

  private CodeBlock eachElement(Leaf leaf, CodeBlock statement) {
    String i = cell.free("i");
    return CodeBlock.builder()
        .beginControlFlow("for (int $1N = 0; $1N < $2N.length; $1N++)", i, leaf.name())
        .addStatement(statement)
        .endControlFlow()
        .build();
  }
}
