package dev.seqread.processor.ir;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An instruction: it reads variables, may write one, and does one thing. Evaluation order is the
 * order in the block; short circuits, conditionals and switches are edges, never instructions.
 */
public sealed interface Instr {
  /** Where it stands in the source. */
  Place place();

  /** The variable it writes, or null. */
  default @Nullable Var dst() {
    return null;
  }

  /** The variables it reads, in evaluation order. */
  List<Var> reads();

  /** True if it may throw something other than an {@code Error} of the virtual machine. */
  default boolean mayThrow() {
    return false;
  }

  /** {@code dst = value}; null stands for the null literal. */
  record Const(Var dst, @Nullable Object value, Place place) implements Instr {
    @Override
    public List<Var> reads() {
      return List.of();
    }
  }

  /** {@code dst = src}. */
  record Copy(Var dst, Var src, Place place) implements Instr {
    @Override
    public List<Var> reads() {
      return List.of(src);
    }
  }

  /** {@code dst = operands combined by kind}; reads no memory. */
  record Op(Var dst, OpKind kind, List<Var> reads, Place place) implements Instr {
    public Op {
      reads = List.copyOf(reads);
    }

    @Override
    public boolean mayThrow() {
      return isUnboxing()
          || (kind == OpKind.DIV || kind == OpKind.REM)
              && dst.type().kind() == TypeRef.Kind.INTEGRAL;
    }

    /** True if it takes a number or truth value out of a box, which there has to be. */
    public boolean isUnboxing() {
      return kind == OpKind.CONVERT
          && !dst.type().isReference()
          && reads().get(0).type().isReference();
    }
  }

  /** {@code dst = src instanceof type}. */
  record TypeTest(Var dst, Var src, TypeRef type, Place place) implements Instr {
    @Override
    public List<Var> reads() {
      return List.of(src);
    }
  }

  /**
   * {@code dst = (type) src} for references.
   *
   * @param down the cast can fail: the static type of {@code src} is no subtype of {@code type}
   * @param checked a type test that the language implies stands before it (a pattern binding)
   */
  record Cast(Var dst, Var src, TypeRef type, boolean down, boolean checked, Place place)
      implements Instr {
    @Override
    public List<Var> reads() {
      return List.of(src);
    }

    @Override
    public boolean mayThrow() {
      return down && !checked;
    }
  }

  /**
   * {@code dst = base.field}, or a static field when {@code base} is null.
   *
   * @param update it is the read of a compound assignment or increment of the same field
   */
  record LoadField(Var dst, @Nullable Var base, FieldRef field, boolean update, Place place)
      implements Instr {
    @Override
    public List<Var> reads() {
      return base == null ? List.of() : List.of(base);
    }

    @Override
    public boolean mayThrow() {
      return base != null && base.kind() != Var.Kind.THIS;
    }
  }

  /** {@code base.field = src}, or a static field when {@code base} is null. */
  record StoreField(@Nullable Var base, FieldRef field, Var src, boolean update, Place place)
      implements Instr {
    @Override
    public List<Var> reads() {
      return base == null ? List.of(src) : List.of(base, src);
    }

    @Override
    public boolean mayThrow() {
      return base != null && base.kind() != Var.Kind.THIS;
    }
  }

  /** {@code dst = array[index]}; {@code update} as in {@link LoadField}. */
  record LoadElement(Var dst, Var array, Var index, boolean update, Place place) implements Instr {
    @Override
    public List<Var> reads() {
      return List.of(array, index);
    }

    @Override
    public boolean mayThrow() {
      return true;
    }
  }

  /** {@code array[index] = src}. */
  record StoreElement(Var array, Var index, Var src, boolean update, Place place) implements Instr {
    @Override
    public List<Var> reads() {
      return List.of(array, index, src);
    }

    @Override
    public boolean mayThrow() {
      return true;
    }
  }

  /** {@code dst = array.length}. */
  record ArrayLength(Var dst, Var array, Place place) implements Instr {
    @Override
    public List<Var> reads() {
      return List.of(array);
    }

    @Override
    public boolean mayThrow() {
      return true;
    }
  }

  /**
   * {@code dst = new type[sizes]}. An initialiser is lowered to element stores after it.
   *
   * @param sizes one variable for each given dimension
   */
  record NewArray(Var dst, TypeRef type, List<Var> sizes, Place place) implements Instr {
    public NewArray {
      sizes = List.copyOf(sizes);
    }

    @Override
    public List<Var> reads() {
      return sizes;
    }

    @Override
    public boolean mayThrow() {
      return true;
    }
  }

  /**
   * {@code dst = receiver.method(args)}. Calls that the language implies (an iterator of a for
   * loop, the close of a resource) are calls like any other.
   *
   * @param dst null if the result is void or thrown away
   * @param receiver null for static methods
   * @param receiverType the static type of the receiver expression, or the owner
   * @param superCall {@code super.m()}, {@code super(...)} or {@code this(...)}
   * @param asserted it stands in the condition of an {@code assert}
   */
  record Call(
      @Nullable Var dst,
      @Nullable Var receiver,
      TypeRef receiverType,
      MethodRef method,
      List<Var> args,
      boolean superCall,
      boolean asserted,
      Place place)
      implements Instr {
    public Call {
      args = List.copyOf(args);
    }

    @Override
    public List<Var> reads() {
      return receiver == null ? args : Stream.concat(Stream.of(receiver), args.stream()).toList();
    }

    @Override
    public boolean mayThrow() {
      return true;
    }
  }

  /**
   * {@code dst = new C(args)}.
   *
   * @param captures what a local or anonymous class captures from this body
   */
  record New(Var dst, MethodRef constructor, List<Var> args, List<Capture> captures, Place place)
      implements Instr {
    public New {
      args = List.copyOf(args);
      captures = List.copyOf(captures);
    }

    @Override
    public List<Var> reads() {
      return Stream.concat(args.stream(), captures.stream().map(Capture::outer)).toList();
    }

    @Override
    public boolean mayThrow() {
      return true;
    }
  }

  /** {@code dst = a lambda}, with the lambda's body and what it captures. */
  record Lambda(Var dst, Body body, List<Capture> captures, Place place) implements Instr {
    public Lambda {
      captures = List.copyOf(captures);
    }

    @Override
    public List<Var> reads() {
      return captures.stream().map(Capture::outer).toList();
    }
  }

  /**
   * {@code dst = receiver::method}.
   *
   * @param receiver the bound receiver, evaluated here, or null
   */
  record MethodReference(Var dst, @Nullable Var receiver, MethodRef method, Place place)
      implements Instr {
    @Override
    public List<Var> reads() {
      return receiver == null ? List.of() : List.of(receiver);
    }
  }

  /** {@code dst = the exception}; the first instruction of a handler. */
  record Caught(Var dst, List<TypeRef> types, Place place) implements Instr {
    @Override
    public List<Var> reads() {
      return List.of();
    }
  }

  /** The start of a synchronized block. */
  record MonitorEnter(Var monitor, Place place) implements Instr {
    @Override
    public List<Var> reads() {
      return List.of(monitor);
    }
  }

  /** The end of a synchronized block, on every way out of it. */
  record MonitorExit(Var monitor, Place place) implements Instr {
    @Override
    public List<Var> reads() {
      return List.of(monitor);
    }
  }

  /** The first instruction of the block in which a loop's every iteration starts. */
  record LoopHead(Place place) implements Instr {
    @Override
    public List<Var> reads() {
      return List.of();
    }
  }
}
