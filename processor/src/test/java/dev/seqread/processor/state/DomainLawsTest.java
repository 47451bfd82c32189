package dev.seqread.processor.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The joins of what is known of values and sections. */
@PropertyDefaults(tries = 2000, edgeCases = EdgeCasesMode.NONE)
final class DomainLawsTest {
  private static final int BLOCK = 7;
  private static final Symbol MEETING = new Symbol.Phi(BLOCK, 0);

  @Provide
  Arbitrary<Taint> taints() {
    return Some.taints();
  }

  @Provide
  Arbitrary<Bounds> bounds() {
    return Some.bounds();
  }

  @Provide
  Arbitrary<Value> values() {
    return Some.values();
  }

  @Provide
  Arbitrary<Section> sections() {
    return Some.sections();
  }

  @Property
  void taints(@ForAll("taints") Taint a, @ForAll("taints") Taint b, @ForAll("taints") Taint c) {
    Laws.hold(Taint::union, a, b, c);
    assertThat(a.union(Taint.NONE)).isEqualTo(a);
  }

  @Property
  void facts(@ForAll Fact a, @ForAll Fact b, @ForAll Fact c) {
    Laws.hold(Fact::join, a, b, c);
    assertThat(a.join(b).negated()).isEqualTo(a.negated().join(b.negated()));
    assertThat(a.admits(b)).isEqualTo(b.admits(a));
  }

  @Property
  void phases(@ForAll Phase a, @ForAll Phase b, @ForAll Phase c) {
    Laws.hold(Phase::join, a, b, c);
  }

  @Property
  void bounds(@ForAll("bounds") Bounds a, @ForAll("bounds") Bounds b, @ForAll("bounds") Bounds c) {
    Laws.hold(Bounds::join, a, b, c);
    Laws.hold(Bounds::or, a, b, c);
    if (a.data() != Bounds.Data.STEADY && b.data() != Bounds.Data.STEADY) {
      assertThat(a.join(a.or(b))).isEqualTo(a);
      assertThat(a.or(a.join(b))).isEqualTo(a);
      assertThat(a.join(b).strict()).isEqualTo(a.strict().join(b.strict()));
    }
    for (Bounds each : List.of(a.join(b), a.or(b), a.strict(), a.kept(), a.refined(b))) {
      assertThat(each.upto()).containsAll(each.below());
    }
  }

  @Property
  void values(@ForAll("values") Value a, @ForAll("values") Value b, @ForAll("values") Value c) {
    Laws.hold((x, y) -> x.join(y, MEETING), a, b, c);
  }

  @Property
  void sections(
      @ForAll("sections") Section a, @ForAll("sections") Section b, @ForAll("sections") Section c) {
    Laws.hold(Section::join, a, b, c);
  }

  /** So it is the same whether paths meet before a validation or after it. */
  @Property
  void validationsDoNotCareWherePathsMeet(@ForAll("taints") Taint a, @ForAll("taints") Taint b) {
    Dep dep = new Dep.Section(1, 0);
    assertThat(a.union(b).validated(dep)).isEqualTo(a.validated(dep).union(b.validated(dep)));
    assertThat(a.union(b).failed(dep)).isEqualTo(a.failed(dep).union(b.failed(dep)));
    assertThat(a.union(b).without(dep)).isEqualTo(a.without(dep).union(b.without(dep)));
  }

  @Property
  void validationsRemoveOneSection(@ForAll("taints") Taint taint) {
    Dep dep = new Dep.Section(1, 0);
    assertThat(taint.validated(dep).tentative()).doesNotContainKey(dep);
    assertThat(taint.failed(dep).tentative()).doesNotContainKey(dep);
    assertThat(taint.failed(dep).isStale())
        .isEqualTo(taint.isStale() || taint.tentative().containsKey(dep));
    assertThat(taint.without(dep).tentative()).doesNotContainKey(dep);
    assertThat(taint.without(dep).stale()).doesNotContainKey(dep);
  }
}
