package dev.seqread.processor.state;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;

/**
 * Variables of the analysis itself, beside those of the body: what is handed to code that runs
 * without a call in the body. They live from one instruction to the next.
 */
final class Scratch {
  /** The number of them. */
  static final int MOST = 10;

  private static final int RESULT = 0;
  private static final int RECEIVER = 1;
  private static final int ARGUMENTS = 2;

  /** Calls with more arguments than this are not followed. */
  static final int MOST_ARGUMENTS = MOST - ARGUMENTS;

  private Scratch() {}

  private static Var var(Body body, int number, TypeRef type) {
    return new Var(body.vars().size() + Questions.MOST + number, "", type, Var.Kind.TEMP, false);
  }

  static Var result(Body body, TypeRef type) {
    return var(body, RESULT, type);
  }

  static Var receiver(Body body, TypeRef type) {
    return var(body, RECEIVER, type);
  }

  static Var argument(Body body, int index, TypeRef type) {
    return var(body, ARGUMENTS + index, type);
  }
}
