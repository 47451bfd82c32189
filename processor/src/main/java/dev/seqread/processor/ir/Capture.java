package dev.seqread.processor.ir;

/**
 * A variable that a lambda or a local class captures.
 *
 * @param outer the variable in the enclosing body
 * @param inner the variable of kind {@link Var.Kind#CAPTURED} (or THIS) in the lambda's own body;
 *     for a local class, {@code outer} again
 * @param use its first use inside
 */
public record Capture(Var outer, Var inner, Place use) {}
