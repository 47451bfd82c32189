package dev.seqread.processor.state;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;

/**
 * Variables of the analysis itself, after those of the body: the answers to comparisons that are
 * made again, and what is handed to code that runs without a call in the body. The latter live from
 * one instruction to the next.
 */
final class Scratch {
  /** The answers that are kept: more would keep too many worlds apart. */
  static final int ANSWERS = 4;

  /** The number of the others. */
  static final int MOST = 10;

  private static final int RESULT = 0;
  private static final int RECEIVER = 1;
  private static final int ARGUMENTS = 2;

  /** Calls with more arguments than this are not followed. */
  static final int MOST_ARGUMENTS = MOST - ARGUMENTS;

  private Scratch() {}

  /** The first of those that live from one instruction to the next. */
  static int start(int variables) {
    return variables + ANSWERS;
  }

  /** One more than the last. */
  static int end(int variables) {
    return start(variables) + MOST;
  }

  static Var answer(Body body, int number) {
    int index = body.vars().size() + number;
    return new Var(index, "?" + index, TypeRef.BOOLEAN, Var.Kind.TEMP, false);
  }

  private static Var var(Body body, int number, TypeRef type) {
    return new Var(start(body.vars().size()) + number, "", type, Var.Kind.TEMP, false);
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
