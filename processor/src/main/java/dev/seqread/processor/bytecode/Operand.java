package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Types;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value on the operand stack. */
sealed interface Operand {
  TypeRef type();

  /** What a variable holds. */
  record Value(Var var) implements Operand {
    @Override
    public TypeRef type() {
      return var.type();
    }
  }

  /** A constant that no variable holds yet; an {@code int} may turn out to be a boolean. */
  record Constant(@Nullable Object value, TypeRef type) implements Operand {}

  /** An object whose constructor has not been called yet, by the number of its instruction. */
  record Fresh(int site, TypeRef type) implements Operand {}

  /** A comparison of two numbers whose answer is about to be compared with 0. */
  record Comparison(Var left, Var right, int opcode) implements Operand {
    @Override
    public TypeRef type() {
      return TypeRef.INT;
    }
  }

  /**
   * The number of the first of some labels that an object matches, which is about to be switched
   * on.
   *
   * @param labels classes, texts, numbers; null for what is not understood
   * @param site the number of its instruction
   */
  record Matching(Var subject, List<@Nullable Object> labels, int site) implements Operand {
    @Override
    public TypeRef type() {
      return TypeRef.INT;
    }
  }

  /** An array of the numbers under which the constants of an enum are switched on. */
  record Numbers(String owner, String name) implements Operand {
    @Override
    public TypeRef type() {
      return new TypeRef("int[]", TypeRef.Kind.ARRAY);
    }
  }

  /** Such a number of a constant. */
  record Numbered(Var constant, Numbers numbers) implements Operand {
    @Override
    public TypeRef type() {
      return TypeRef.INT;
    }
  }

  default boolean isWide() {
    return Types.isWide(type());
  }
}
