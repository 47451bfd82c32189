package dev.seqread.processor.state;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Objects and what they hold: the lattice, and that what may be contains what must be. */
@PropertyDefaults(tries = 1000, edgeCases = EdgeCasesMode.NONE)
final class HeapLawsTest {
  private static final Symbol NAME = new Symbol.Phi(7, 0);

  @Provide
  Arbitrary<Refs> refs() {
    return Some.refs();
  }

  @Provide
  Arbitrary<Heap> heaps() {
    return Some.heaps();
  }

  @Provide
  Arbitrary<Cell> cells() {
    return Some.cells();
  }

  @Provide
  Arbitrary<Slot> slots() {
    return Some.slots();
  }

  @Provide
  Arbitrary<Value> contents() {
    return Some.contents();
  }

  @Property
  void refs(@ForAll("refs") Refs a, @ForAll("refs") Refs b, @ForAll("refs") Refs c) {
    Laws.hold(Refs::union, a, b, c);
    assertThat(a.union(b).all()).containsAll(a.all());
  }

  @Property
  void cells(@ForAll("cells") Cell a, @ForAll("cells") Cell b, @ForAll("cells") Cell c) {
    Laws.hold(Cell::join, a, b, c);
  }

  @Property
  void heaps(@ForAll("heaps") Heap a, @ForAll("heaps") Heap b) {
    assertThat(a.join(a)).isEqualTo(a);
    assertThat(b.join(a)).isEqualTo(a.join(b));
  }

  /** Nothing is forgotten where two ways meet. */
  @Property
  void joinsForgetNothing(
      @ForAll("heaps") Heap a, @ForAll("heaps") Heap b, @ForAll("refs") Refs refs) {
    Taint joined = a.join(b).contents(refs);
    assertThat(joined.union(a.contents(refs))).isEqualTo(joined);
    assertThat(a.join(b).reach(refs)).containsAll(a.reach(refs));
  }

  /** What a store that may hit a slot leaves there contains what one leaves that must. */
  @Property
  void mayContainsMust(
      @ForAll("heaps") Heap heap,
      @ForAll("refs") Refs refs,
      @ForAll("slots") Slot slot,
      @ForAll("contents") Value value) {
    Taint may = heap.add(refs, slot, value).load(refs, slot, NAME).taint();
    Taint must = heap.store(refs, slot, value).load(refs, slot, NAME).taint();
    assertThat(may.union(must)).isEqualTo(may);
    Taint whole = heap.reset(refs, value).contents(refs);
    Taint part = heap.add(refs, Slot.REST, value).contents(refs);
    assertThat(part.union(whole)).isEqualTo(part);
  }

  /** What is shared stays so, with all that it reaches. */
  @Property
  void sharingSpreads(@ForAll("heaps") Heap heap, @ForAll("refs") Refs refs) {
    Heap shared = heap.share(refs);
    assertThat(shared.reach(refs)).noneMatch(shared::isOwn);
  }
}
