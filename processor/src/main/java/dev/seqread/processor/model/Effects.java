package dev.seqread.processor.model;

import dev.seqread.processor.model.Effect.Kind;
import java.util.Comparator;
import java.util.List;

/**
 * All that is known of what a call does. No effect at all is a pure call: it reads no state that
 * can change and changes none, and its result depends on its arguments alone.
 *
 * @param all ordered by kind, then argument
 */
public record Effects(List<Effect> all) {
  private static final Comparator<Effect> ORDER =
      Comparator.comparing(Effect::kind).thenComparing(Effect::argument).thenComparing(Effect::of);

  /** Nothing but a result. */
  public static final Effects PURE = new Effects(List.of());

  public Effects {
    all = all.stream().distinct().sorted(ORDER).toList();
  }

  /** True if the call has the effect, on whatever. */
  public boolean has(Kind kind) {
    return all.stream().anyMatch(e -> e.kind() == kind);
  }

  /** True if the call has the effect on this argument, or on {@link Effect#RECEIVER}. */
  public boolean has(Kind kind, int argument) {
    return all.stream().anyMatch(e -> e.kind() == kind && e.argument() == argument);
  }

  /** The effects of one kind. */
  public List<Effect> of(Kind kind) {
    return all.stream().filter(e -> e.kind() == kind).toList();
  }

  /** True if the call neither reads nor changes any state, nor runs or keeps what it is given. */
  public boolean isPure() {
    return all.stream()
        .noneMatch(
            e ->
                switch (e.kind()) {
                  case READS, UNSAFE, ENDLESS, MUTATES, MOVES, IO, LOCKS, RUNS, STORES, WRAPS ->
                      true;
                  default -> false;
                });
  }
}
