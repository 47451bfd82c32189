package dev.seqread.processor.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Var;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/**
 * What a branch teaches is true: numbers and arrays are chosen, told in part to the analysis, and
 * compared; what it has learned on the branch that is taken must hold of them.
 */
@PropertyDefaults(tries = 5000, edgeCases = EdgeCasesMode.NONE)
final class ConditionsTest {
  private static final Symbol LEFT = new Symbol.Param(0);
  private static final Symbol RIGHT = new Symbol.Param(1);
  private static final Symbol ARRAY = new Symbol.Param(2);

  /**
   * A comparison of two numbers.
   *
   * @param length of the one array there is
   * @param told for each side: its fact, its being below or up to the length, its being owned
   */
  record Comparison(OpKind op, int left, int right, int length, boolean not, List<Boolean> told) {
    boolean isTrue() {
      boolean holds =
          switch (op) {
            case EQ -> left == right;
            case NE -> left != right;
            case LT -> left < right;
            case LE -> left <= right;
            case GT -> left > right;
            case GE -> left >= right;
            default -> throw new AssertionError(op);
          };
      return holds != not;
    }

    Cond cond() {
      Cond compare =
          new Cond.Compare(
              op,
              operand(LEFT, left, told.subList(0, 4)),
              operand(RIGHT, right, told.subList(4, 8)));
      return not ? new Cond.Not(compare) : compare;
    }

    private Cond.Operand operand(Symbol symbol, int number, List<Boolean> told) {
      Fact fact = told.get(0) ? Fact.of(number != 0) : Fact.UNKNOWN;
      Set<Symbol> below = told.get(1) && number < length ? Set.of(ARRAY) : Set.of();
      Set<Symbol> upto = new HashSet<>(below);
      if (told.get(2) && number <= length) {
        upto.add(ARRAY);
      }
      Bounds bounds = new Bounds(below, upto, Set.of(), false, Bounds.Data.FOUND, Bounds.UNBOUNDED);
      return new Cond.Operand(symbol, fact, bounds, told.get(3), told.get(0) && number > 0);
    }
  }

  @Provide
  Arbitrary<Comparison> comparisons() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(-2, 3);
    return Combinators.combine(
            Arbitraries.of(OpKind.EQ, OpKind.NE, OpKind.LT, OpKind.LE, OpKind.GT, OpKind.GE),
            numbers,
            numbers,
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false).list().ofSize(8))
        .as(Comparison::new);
  }

  @Property
  void branchThatIsTakenIsPossibleAndTeachesWhatIsTrue(
      @ForAll("comparisons") Comparison comparison) {
    World before = Some.EMPTY.set(Some.STAMP, Value.of(LEFT)).set(Some.DATA, Value.of(RIGHT));
    Optional<World> after = Conditions.assume(before, comparison.cond(), comparison.isTrue());
    assertThat(after).isPresent();
    Map<Var, Integer> numbers = new HashMap<>();
    numbers.put(Some.STAMP, comparison.left());
    numbers.put(Some.DATA, comparison.right());
    numbers.forEach(
        (var, number) -> {
          Value value = after.get().get(var);
          assertThat(value.fact().admits(Fact.of(number != 0)))
              .as("%s of %d", value, number)
              .isTrue();
          if (value.bounds().upto().contains(ARRAY)) {
            assertThat(number).isLessThanOrEqualTo(comparison.length());
          }
          if (value.bounds().below().contains(ARRAY)) {
            assertThat(number).isLessThan(comparison.length());
          }
        });
  }

  @Property
  void branchThatIsKnownNotToBeTakenIsImpossible(@ForAll Fact fact) {
    Cond.Operand value = new Cond.Operand(LEFT, fact, Bounds.NONE, true, false);
    Cond.Operand zero =
        new Cond.Operand(new Symbol.Constant("0"), Fact.ZERO, Bounds.NONE, true, false);
    Cond isZero = new Cond.Compare(OpKind.EQ, value, zero);
    assertThat(Conditions.assume(Some.EMPTY, isZero, true).isPresent())
        .isEqualTo(fact != Fact.NONZERO);
    assertThat(Conditions.assume(Some.EMPTY, isZero, false).isPresent())
        .isEqualTo(fact != Fact.ZERO);
  }

  @Property
  void typeTestTeachesTheTypeOnOneBranch(@ForAll boolean truth) {
    World before = Some.EMPTY.set(Some.DATA, Value.of(LEFT));
    Cond test = new Cond.Test(LEFT, Some.DATA.type());
    Value after = Conditions.assume(before, test, truth).orElseThrow().get(Some.DATA);
    assertThat(after.tested().contains(Some.DATA.type().name())).isEqualTo(truth);
    assertThat(after.fact()).isEqualTo(truth ? Fact.NONZERO : Fact.UNKNOWN);
  }
}
