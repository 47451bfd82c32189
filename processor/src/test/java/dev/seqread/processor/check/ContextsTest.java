package dev.seqread.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.check.Contexts.Call;
import dev.seqread.processor.state.Laws;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Symbol;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What the callers of a method have in common does not depend on the order they are found in. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
final class ContextsTest {
  @Provide
  Arbitrary<Call> calls() {
    Arbitrary<Symbol> locks = Arbitraries.of(new Symbol.Param(0), new Symbol.Param(1));
    return Combinators.combine(
            Arbitraries.maps(locks, Arbitraries.of(Mode.values())).ofMaxSize(2),
            locks.set().ofMaxSize(2),
            locks.set().ofMaxSize(1),
            Arbitraries.of(true, false))
        .as(Call::new);
  }

  @Property
  void callsMeet(@ForAll("calls") Call a, @ForAll("calls") Call b, @ForAll("calls") Call c) {
    Laws.hold(Call::meet, a, b, c);
    assertThat(a.meet(Call.NOTHING)).isEqualTo(Call.NOTHING);
  }

  @Property
  void nothingIsHeldThatOneCallerDoesNotHold(@ForAll("calls") Call a, @ForAll("calls") Call b) {
    a.meet(b)
        .held()
        .forEach(
            (lock, mode) -> {
              assertThat(holds(a, lock, mode)).isTrue();
              assertThat(holds(b, lock, mode)).isTrue();
            });
  }

  private static boolean holds(Call call, Symbol lock, Mode mode) {
    Mode held = call.fresh().contains(lock) ? Mode.WRITE : call.held().get(lock);
    return held != null && held.compareTo(mode) >= 0;
  }
}
