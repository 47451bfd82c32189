package dev.seqread.processor.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.state.Symbol.Same;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Names of values, and when two of them may be the same lock. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
final class SymbolTest {
  @Provide
  Arbitrary<Symbol> symbols() {
    return Some.symbols();
  }

  @Provide
  Arbitrary<Symbol> ways() {
    return Some.ways();
  }

  @Property
  void itIsTheSameLockAsItself(@ForAll("symbols") Symbol lock) {
    assertThat(Symbol.sameLock(lock, lock)).isEqualTo(Same.YES);
  }

  @Property
  void sameLockDoesNotCareWhichIsFirst(@ForAll("symbols") Symbol a, @ForAll("symbols") Symbol b) {
    assertThat(Symbol.sameLock(b, a)).isEqualTo(Symbol.sameLock(a, b));
  }

  @Property
  void locksThatAreTheSameAreTheSameToAThird(
      @ForAll("symbols") Symbol a, @ForAll("symbols") Symbol b, @ForAll("symbols") Symbol c) {
    if (Symbol.sameLock(a, b) == Same.YES && Symbol.sameLock(b, c) == Same.YES) {
      assertThat(Symbol.sameLock(a, c)).isEqualTo(Same.YES);
    }
  }

  /** Of two elements of one array it is the index that may be opaque. */
  @Property
  void onlyOpaqueOnesMayBeTheSame(@ForAll("ways") Symbol a, @ForAll("ways") Symbol b) {
    if (!a.equals(b) && a.shape().equals(b.shape())) {
      assertThat(Symbol.sameLock(a, b)).as("read at two times").isNotEqualTo(Same.NO);
    } else if (!a.isOpaque() && !b.isOpaque()) {
      assertThat(Symbol.sameLock(a, b)).isNotEqualTo(Same.MAYBE);
    } else {
      assertThat(Symbol.sameLock(a, b)).isNotEqualTo(Same.NO);
    }
  }

  @Property
  void agingTwiceIsAgingOnce(@ForAll("symbols") Symbol symbol) {
    assertThat(symbol.aged(1).aged(1)).isEqualTo(symbol.aged(1));
  }

  @Property
  void agingAtTwoPlacesCommutes(@ForAll("symbols") Symbol symbol) {
    assertThat(symbol.aged(0).aged(1)).isEqualTo(symbol.aged(1).aged(0));
  }

  /** So what the instruction computes next can't be taken for what it computed before. */
  @Property
  void nothingThatIsAgedIsTheLatest(@ForAll("symbols") Symbol symbol) {
    symbol
        .aged(1)
        .map(
            leaf -> {
              assertThat(leaf).isNotEqualTo(new Symbol.Def(1, 0));
              assertThat(leaf instanceof Symbol.Load load && load.site() == 1 && load.age() == 0)
                  .isFalse();
              return leaf;
            });
  }

  @Property
  void agingKeepsTheWay(@ForAll("symbols") Symbol symbol) {
    assertThat(symbol.aged(1).depth()).isEqualTo(symbol.depth());
    assertThat(symbol.aged(1).isOpaque()).isEqualTo(symbol.isOpaque());
  }

  /** With an index it is another one, if the index was computed anew. */
  @Property
  void agingDoesNotMakeAnotherLock(@ForAll("ways") Symbol lock) {
    assertThat(Symbol.sameLock(lock, lock.aged(1))).isNotEqualTo(Same.NO);
  }

  @Property
  void shapeOfAShapeIsIt(@ForAll("symbols") Symbol symbol) {
    assertThat(symbol.shape().shape()).isEqualTo(symbol.shape());
    assertThat(symbol.shape().depth()).isEqualTo(symbol.depth());
  }

  @Property
  void mappingToItselfChangesNothing(@ForAll("symbols") Symbol symbol) {
    assertThat(symbol.map(leaf -> leaf)).isEqualTo(symbol);
  }
}
