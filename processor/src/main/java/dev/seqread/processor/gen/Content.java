package dev.seqread.processor.gen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** What a leaf of a cell holds. */
sealed interface Content {
  TypeName type();

  record Primitive(TypeName type) implements Content {}

  /** An enum; in shared memory, the ordinal of its constant. */
  record Constant(TypeName type, List<String> constants) implements Content {}

  /** A reference to an object that never changes, which shared memory cannot hold. */
  record Reference(TypeName type, boolean isGeneric) implements Content {}

  /** An array of primitives. */
  record Elements(TypeName element, int length) implements Content {
    @Override
    public TypeName type() {
      return ArrayTypeName.of(element);
    }
  }
}
