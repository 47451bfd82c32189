package dev.seqread.processor.state;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(SameLock.of(lock, lock)).isEqualTo(SameLock.YES);
  }

  @Property
  void sameLockDoesNotCareWhichIsFirst(@ForAll("symbols") Symbol a, @ForAll("symbols") Symbol b) {
    assertThat(SameLock.of(b, a)).isEqualTo(SameLock.of(a, b));
  }

  @Property
  void locksThatAreTheSameAreTheSameToAThird(
      @ForAll("symbols") Symbol a, @ForAll("symbols") Symbol b, @ForAll("symbols") Symbol c) {
    if (SameLock.of(a, b) == SameLock.YES && SameLock.of(b, c) == SameLock.YES) {
      assertThat(SameLock.of(a, c)).isEqualTo(SameLock.YES);
    }
  }

  /** Of two elements of one array it is the index that may be opaque. */
  @Property
  void onlyOpaqueOnesMayBeTheSame(@ForAll("ways") Symbol a, @ForAll("ways") Symbol b) {
    if (!a.equals(b) && a.shape().equals(b.shape())) {
      assertThat(SameLock.of(a, b)).as("read at two times").isNotEqualTo(SameLock.NO);
    } else if (!a.isOpaque() && !b.isOpaque()) {
      assertThat(SameLock.of(a, b)).isNotEqualTo(SameLock.MAYBE);
    } else {
      assertThat(SameLock.of(a, b)).isNotEqualTo(SameLock.NO);
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
    assertThat(SameLock.of(lock, lock.aged(1))).isNotEqualTo(SameLock.NO);
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
