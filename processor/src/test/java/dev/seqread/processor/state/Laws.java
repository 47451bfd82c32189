package dev.seqread.processor.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BinaryOperator;

/** What a join promises. */
public final class Laws {
  private Laws() {}

  public static <T> void hold(BinaryOperator<T> join, T a, T b, T c) {
    assertThat(join.apply(a, a)).as("idempotent").isEqualTo(a);
    assertThat(join.apply(b, a)).as("commutative").isEqualTo(join.apply(a, b));
    assertThat(join.apply(join.apply(a, b), c))
        .as("associative")
        .isEqualTo(join.apply(a, join.apply(b, c)));
  }
}
